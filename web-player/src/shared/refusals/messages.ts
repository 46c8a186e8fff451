import { defineMessages } from '@sw/web-kit/i18n/define-messages.ts';

export const refusalMessages = defineMessages({
  validation: {
    id: 'refusal.validation',
    defaultMessage: 'This value is not allowed here.',
    description: 'An input breaks a limit',
  },
  nameTaken: {
    id: 'refusal.name-taken',
    defaultMessage: 'This name is already in use. Choose another.',
    description: 'Somebody else has the name',
  },
  tooManyAttempts: {
    id: 'refusal.too-many-attempts',
    defaultMessage:
      'Too many attempts. Wait {seconds, plural, one {# second} other {# seconds}}, then try again.',
    description: 'Sign-in is barred for a while',
  },
  invalidCredentials: {
    id: 'refusal.invalid-credentials',
    defaultMessage: 'Name or password is wrong.',
    description: 'Sign-in failed; which of the two is wrong is not told on purpose',
  },
  accountSuspended: {
    id: 'refusal.account-suspended',
    defaultMessage: 'This account is suspended. Ask an administrator.',
    description: 'An administrator barred the account',
  },
  sessionEnded: {
    id: 'refusal.session-ended',
    defaultMessage: 'Your session is over. Sign in again.',
    description: 'The session ended or was revoked',
  },
  refreshedElsewhere: {
    id: 'refusal.refreshed-elsewhere',
    defaultMessage: 'Another window has just renewed your session. Try once more.',
    description: 'Two browser tabs renewed the session at the same time',
  },
  lastAdministrator: {
    id: 'refusal.last-administrator',
    defaultMessage: 'The last administrator cannot be barred.',
    description: 'An administrator tried to bar the last one',
  },
  idempotencyConflict: {
    id: 'refusal.idempotency-conflict',
    defaultMessage: 'This order was already given with other values. Give it anew.',
    description: 'A technical key was used twice for different orders',
  },
  unavailable: {
    id: 'refusal.unavailable',
    defaultMessage:
      'A part of the server does not answer. Nothing was changed; try again in {seconds, plural, one {# second} other {# seconds}}.',
    description: 'Another service had to agree and is down',
  },
  notFound: {
    id: 'refusal.not-found',
    defaultMessage: 'It is not there, or you do not know of it.',
    description: 'The target does not exist or is hidden',
  },
  notAdjacent: {
    id: 'refusal.not-adjacent',
    defaultMessage: 'You know no way from here to there.',
    description: 'Move or scan to a sector that is not next to yours',
  },
  mustUndock: {
    id: 'refusal.must-undock',
    defaultMessage: 'You are docked. Undock first.',
    description: 'The act needs the ship in space',
  },
  shipUnavailable: {
    id: 'refusal.ship-unavailable',
    defaultMessage: 'Your ship cannot do this right now.',
    description: 'No ship, or it is fighting or destroyed',
  },
  notEnoughTurns: {
    id: 'refusal.not-enough-turns',
    defaultMessage:
      'This costs {needed, plural, one {# turn} other {# turns}}, you have {left, number}. You will have enough at {when}.',
    description: 'Too few turns for the act',
  },
  wrongSector: {
    id: 'refusal.wrong-sector',
    defaultMessage: 'It is in another sector than your ship.',
    description: 'Dock at a station elsewhere',
  },
  notDocked: {
    id: 'refusal.not-docked',
    defaultMessage: 'You are not docked at this station.',
    description: 'Trade or undock without being docked',
  },
  notTraded: {
    id: 'refusal.not-traded',
    defaultMessage: 'This station does not trade this good that way.',
    description: 'Wrong good for this station',
  },
  notEnoughCredits: {
    id: 'refusal.not-enough-credits',
    defaultMessage: 'You are short by {amount}.',
    description: 'Too few credits; amount is formatted with its sign',
  },
  notEnoughStock: {
    id: 'refusal.not-enough-stock',
    defaultMessage: 'The station has only {stock, plural, one {# unit} other {# units}}.',
    description: 'Too little in stock',
  },
  notEnoughCargo: {
    id: 'refusal.not-enough-cargo',
    defaultMessage: 'You hold only {held, plural, one {# unit} other {# units}}.',
    description: 'Too little in the own hold',
  },
  holdFull: {
    id: 'refusal.hold-full',
    defaultMessage: 'Your hold has room for {free, plural, one {# unit} other {# units}} only.',
    description: 'The own hold is too small',
  },
  stationFull: {
    id: 'refusal.station-full',
    defaultMessage: 'The station takes {room, plural, one {# unit} other {# units}} more, not so many.',
    description: 'The station has no room',
  },
  priceMoved: {
    id: 'refusal.price-moved',
    defaultMessage: 'The price moved. The total would now be {amount}.',
    description: 'Since the quote the price changed by more than two percent',
  },
  quoteExpired: {
    id: 'refusal.quote-expired',
    defaultMessage: 'The quote is over. Ask for a new one.',
    description: 'The ten seconds of a quote have passed',
  },
  outOfReach: {
    id: 'refusal.out-of-reach',
    defaultMessage: 'The target is not in your sector any more.',
    description: 'Attack on something elsewhere',
  },
  combatForbidden: {
    id: 'refusal.combat-forbidden',
    defaultMessage: 'The law of this region forbids attacks on pilots.',
    description: 'Region law forbids player combat',
  },
  sectorProtected: {
    id: 'refusal.sector-protected',
    defaultMessage: 'The police of this zone forbid attacks.',
    description: 'Strong policing forbids combat in this sector',
  },
  targetProtected: {
    id: 'refusal.target-protected',
    defaultMessage: 'The target is docked; the station protects it.',
    description: 'Attack on a docked ship',
  },
  targetInvulnerable: {
    id: 'refusal.target-invulnerable',
    defaultMessage: 'The target cannot be hurt: a pod, or a pilot who was just shot down.',
    description: 'Attack on a pod or a protected pilot',
  },
});
