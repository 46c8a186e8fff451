import { formatFor } from '@sw/web-kit/format/use-format.ts';
import type { IntlShape } from 'react-intl';
import { refusalMessages as say } from '#/shared/refusals/messages.ts';
import type { Refusal } from '#/shared/refusals/refusal.ts';

type RefusalOf<Name extends Refusal['__typename']> = Extract<Refusal, { __typename: Name }>;
type Speech = {
  readonly [Name in Refusal['__typename']]: (intl: IntlShape, refusal: RefusalOf<Name>) => string;
};

const credits = (intl: IntlShape, amount: string) => formatFor(intl).credits(amount);
const moment = (intl: IntlShape, at: string) => formatFor(intl).dayAndClock(at);

// One entry for each type of refusal in the graph: a new one does not compile until it has words.
const SPEECH: Speech = {
  AccountSuspendedError: (intl) => intl.formatMessage(say.accountSuspended),
  CombatForbiddenError: (intl, { code }) =>
    intl.formatMessage(code === 'SECTOR_PROTECTED' ? say.sectorProtected : say.combatForbidden),
  HoldFullError: (intl, { freeUnits }) => intl.formatMessage(say.holdFull, { free: freeUnits }),
  IdempotencyConflictError: (intl) => intl.formatMessage(say.idempotencyConflict),
  InvalidCredentialsError: (intl) => intl.formatMessage(say.invalidCredentials),
  LastAdministratorError: (intl) => intl.formatMessage(say.lastAdministrator),
  MustLeaveStationError: (intl) => intl.formatMessage(say.mustUndock),
  MustUndockError: (intl) => intl.formatMessage(say.mustUndock),
  NameTakenError: (intl) => intl.formatMessage(say.nameTaken),
  NotAdjacentError: (intl) => intl.formatMessage(say.notAdjacent),
  NotDockedError: (intl) => intl.formatMessage(say.notDocked),
  NotEnoughCargoError: (intl, { held }) => intl.formatMessage(say.notEnoughCargo, { held }),
  NotEnoughCreditsError: (intl, { shortByCredits }) =>
    intl.formatMessage(say.notEnoughCredits, { amount: credits(intl, shortByCredits) }),
  NotEnoughStockError: (intl, { stock }) => intl.formatMessage(say.notEnoughStock, { stock }),
  NotEnoughTurnsError: (intl, { turnsNeeded, turnsLeft, readyAt }) =>
    intl.formatMessage(say.notEnoughTurns, {
      needed: turnsNeeded,
      left: turnsLeft,
      when: moment(intl, readyAt),
    }),
  NotFoundError: (intl) => intl.formatMessage(say.notFound),
  NotTradedError: (intl) => intl.formatMessage(say.notTraded),
  OutOfReachError: (intl) => intl.formatMessage(say.outOfReach),
  PriceMovedError: (intl, { totalCredits }) =>
    intl.formatMessage(say.priceMoved, { amount: credits(intl, totalCredits) }),
  QuoteExpiredError: (intl) => intl.formatMessage(say.quoteExpired),
  SessionEndedError: (intl) => intl.formatMessage(say.sessionEnded),
  SessionRefreshedElsewhereError: (intl) => intl.formatMessage(say.refreshedElsewhere),
  ShipUnavailableError: (intl) => intl.formatMessage(say.shipUnavailable),
  StationFullError: (intl, { room }) => intl.formatMessage(say.stationFull, { room }),
  TargetInvulnerableError: (intl) => intl.formatMessage(say.targetInvulnerable),
  TargetProtectedError: (intl) => intl.formatMessage(say.targetProtected),
  TemporarilyUnavailableError: (intl, { retryAfterSeconds }) =>
    intl.formatMessage(say.unavailable, { seconds: retryAfterSeconds }),
  TooManyAttemptsError: (intl, { retryAfterSeconds }) =>
    intl.formatMessage(say.tooManyAttempts, { seconds: retryAfterSeconds }),
  ValidationError: (intl) => intl.formatMessage(say.validation),
  WrongSectorError: (intl) => intl.formatMessage(say.wrongSector),
};

/** Says a refusal in the player's language. Every type of refusal has its own sentence. */
export function refusalMessage<Name extends Refusal['__typename']>(
  intl: IntlShape,
  refusal: RefusalOf<Name> & { __typename: Name },
): string {
  const speak: (intl: IntlShape, refusal: RefusalOf<Name>) => string = SPEECH[refusal.__typename];
  return speak(intl, refusal);
}
