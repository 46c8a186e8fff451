import { defineMessages } from '@sw/web-kit/i18n/define-messages.ts';

export const sectorMessages = defineMessages({
  title: { id: 'sector.title', defaultMessage: 'Sector {number}', description: 'Title of the sector page' },
  here: {
    id: 'sector.here',
    defaultMessage: 'You are here',
    description: 'Badge: the ship is in this sector',
  },
  unknownTitle: {
    id: 'sector.unknown-title',
    defaultMessage: 'Unknown sector',
    description: 'Title when the sector is not known',
  },
  unknown: {
    id: 'sector.unknown',
    defaultMessage: 'You know nothing of this sector. Scan it or fly there.',
    description: 'The sector is not known to the pilot',
  },
  toMap: { id: 'sector.to-map', defaultMessage: 'Open the map', description: 'Link to the map' },
  facts: {
    id: 'sector.facts',
    defaultMessage: 'What you know',
    description: 'Heading of the facts of a sector',
  },
  kind: { id: 'sector.kind', defaultMessage: 'Space', description: 'Label: kind of space' },
  region: { id: 'sector.region', defaultMessage: 'Region', description: 'Label: region of the sector' },
  zone: { id: 'sector.zone', defaultMessage: 'Zone', description: 'Label: security zone' },
  zoneFacts: {
    id: 'sector.zone-facts',
    defaultMessage: '{name}: police {policing, number} of 10, danger {danger, number} of 10',
    description: 'A zone with its numbers',
  },
  cluster: { id: 'sector.cluster', defaultMessage: 'Cluster', description: 'Label: star cluster' },
  hazard: { id: 'sector.hazard', defaultMessage: 'Hazard', description: 'Label: danger of the surroundings' },
  hazardOf: {
    id: 'sector.hazard-of',
    defaultMessage: '{hazard, number} of 10',
    description: 'Danger of the surroundings',
  },
  radiation: { id: 'sector.radiation', defaultMessage: 'Radiation', description: 'Label: radiation' },
  seen: {
    id: 'sector.seen',
    defaultMessage: 'Last seen',
    description: 'Label: when the sector was last seen',
  },
  rumourOnly: {
    id: 'sector.rumour-only',
    defaultMessage: 'You know this sector from hearsay only. Scan it to learn more.',
    description: 'The sector is only rumoured',
  },
  warps: { id: 'sector.warps', defaultMessage: 'Ways out', description: 'Heading of the list of warps' },
  noWarps: {
    id: 'sector.no-warps',
    defaultMessage: 'You know no way out of here.',
    description: 'The list of warps is empty',
  },
  warpTo: { id: 'sector.warp-to', defaultMessage: 'Sector {number}', description: 'A neighbouring sector' },
  tunnel: { id: 'sector.tunnel', defaultMessage: 'Tunnel', description: 'Badge: a long way' },
  oneWay: { id: 'sector.one-way', defaultMessage: 'One way', description: 'Badge: no way back' },
  hasStation: {
    id: 'sector.has-station',
    defaultMessage: 'Station',
    description: 'Badge: a neighbouring sector has a station',
  },
  move: { id: 'sector.move', defaultMessage: 'Fly', description: 'Button: fly to the neighbouring sector' },
  moveLabel: {
    id: 'sector.move-label',
    defaultMessage: 'Fly to sector {number} for {cost, plural, one {# turn} other {# turns}}',
    description: 'Full name of the fly button for screen readers',
  },
  scan: {
    id: 'sector.scan',
    defaultMessage: 'Scan',
    description: 'Button: look into the neighbouring sector',
  },
  scanLabel: {
    id: 'sector.scan-label',
    defaultMessage: 'Scan sector {number}',
    description: 'Full name of the scan button for screen readers',
  },
  moved: {
    id: 'sector.moved',
    defaultMessage: 'You are in sector {number}. It cost {cost, plural, one {# turn} other {# turns}}.',
    description: 'Announcement after a move',
  },
  scanned: {
    id: 'sector.scanned',
    defaultMessage: 'Sector {number} is scanned. It cost {cost, plural, one {# turn} other {# turns}}.',
    description: 'Announcement after a scan',
  },
  docked: {
    id: 'sector.docked',
    defaultMessage: 'You are docked at {station}. It cost {cost, plural, one {# turn} other {# turns}}.',
    description: 'Announcement after docking',
  },
  undocked: {
    id: 'sector.undocked',
    defaultMessage: 'You left {station}.',
    description: 'Announcement after undocking',
  },
  dockedHint: {
    id: 'sector.docked-hint',
    defaultMessage: 'You are docked at {station}. Undock to fly.',
    description: 'Why flying is not possible',
  },
  station: {
    id: 'sector.station',
    defaultMessage: 'Station',
    description: 'Heading of the station in a sector',
  },
  noStation: {
    id: 'sector.no-station',
    defaultMessage: 'No station that you know of.',
    description: 'The sector has no known station',
  },
  tradeDock: {
    id: 'sector.trade-dock',
    defaultMessage: 'TradeDock',
    description: 'Badge: a station with better terms',
  },
  dock: { id: 'sector.dock', defaultMessage: 'Dock', description: 'Button: dock at the station' },
  undock: { id: 'sector.undock', defaultMessage: 'Undock', description: 'Button: leave the station' },
  trade: {
    id: 'sector.trade',
    defaultMessage: 'To the market',
    description: 'Link to the market of the station',
  },
  remembered: {
    id: 'sector.remembered',
    defaultMessage: 'Prices as you remember them',
    description: 'Link to the remembered market of a station elsewhere',
  },
  planets: { id: 'sector.planets', defaultMessage: 'Planets', description: 'Heading of the list of planets' },
  planet: {
    id: 'sector.planet',
    defaultMessage: '{type}, habitable to {habitability, number} %',
    description: 'Kind of a planet and how well people can live there',
  },
  noPlanets: {
    id: 'sector.no-planets',
    defaultMessage: 'No planets that you know of.',
    description: 'The list of planets is empty',
  },
  ships: {
    id: 'sector.ships',
    defaultMessage: 'Ships here now',
    description: 'Heading of the live list of ships',
  },
  noShips: {
    id: 'sector.no-ships',
    defaultMessage: 'You are alone.',
    description: 'No other ships in the sector',
  },
  shipsAbsent: {
    id: 'sector.ships-absent',
    defaultMessage: 'You see who is in a sector only while you are there.',
    description: 'Ships of another sector are not visible',
  },
  yours: { id: 'sector.yours', defaultMessage: 'Your ship', description: 'Badge: the own ship in the list' },
  pilotOf: {
    id: 'sector.pilot-of',
    defaultMessage: '{pilot}, {hull}',
    description: 'A pilot and the hull of the ship',
  },
  pirates: { id: 'sector.pirates', defaultMessage: 'Pirates', description: 'Heading of the list of pirates' },
  noPirates: {
    id: 'sector.no-pirates',
    defaultMessage: 'None in sight.',
    description: 'No pirates in the sector',
  },
  bounty: {
    id: 'sector.bounty',
    defaultMessage: 'bounty {amount}',
    description: 'What the destruction of a pirate pays',
  },
  attack: { id: 'sector.attack', defaultMessage: 'Attack', description: 'Button: opens the attack dialog' },
  attackLabel: {
    id: 'sector.attack-label',
    defaultMessage: 'Attack {name}',
    description: 'Full name of the attack button for screen readers',
  },
  attackTitle: {
    id: 'sector.attack-title',
    defaultMessage: 'Attack {name}?',
    description: 'Title of the attack dialog',
  },
  attackCost: {
    id: 'sector.attack-cost',
    defaultMessage:
      'The attack costs {cost, plural, one {# turn} other {# turns}}, however it ends. You have {left, number}.',
    description: 'What an attack costs',
  },
  attackRisk: {
    id: 'sector.attack-risk',
    defaultMessage: 'If you lose, your ship and its cargo are gone and you go on in an escape pod.',
    description: 'Warning in the attack dialog',
  },
  stance: {
    id: 'sector.stance',
    defaultMessage: 'How do you fight?',
    description: 'Label of the choice of stance',
  },
  stanceStand: {
    id: 'sector.stance-stand',
    defaultMessage: 'Holds the line; flees only when the hull falls under 35 %.',
    description: 'What the stance Stand means',
  },
  stanceAggressive: {
    id: 'sector.stance-aggressive',
    defaultMessage: 'Never flees. Hits harder, dodges less.',
    description: 'What the stance Aggressive means',
  },
  stanceEvade: {
    id: 'sector.stance-evade',
    defaultMessage: 'Tries to get away every round.',
    description: 'What the stance Evade means',
  },
  target: { id: 'sector.target', defaultMessage: 'Target', description: 'Label: the target of the attack' },
  yourShip: {
    id: 'sector.your-ship',
    defaultMessage: 'You',
    description: 'Label: the own ship in the attack dialog',
  },
  shields: { id: 'sector.shields', defaultMessage: 'Shields', description: 'Label of the shield bar' },
  hull: { id: 'sector.hull', defaultMessage: 'Hull', description: 'Label of the hull bar' },
  partOf: {
    id: 'sector.part-of',
    defaultMessage: '{now, number} of {max, number}',
    description: 'Shields or hull now of the most',
  },
  lawForbids: {
    id: 'sector.law-forbids',
    defaultMessage: 'Pilots may not attack pilots here.',
    description: 'The law of the region',
  },
  live: { id: 'sector.live', defaultMessage: 'live', description: 'Badge: the list changes by itself' },
});
