/**
 * Ids are opaque to clients. A global id is `prefix_suffix`; a region's id is `prefix_regionKey_suffix`,
 * so that a row's region is known from the id alone and a region can move to another database.
 */
const GLOBAL_PREFIXES = {
  user: 'usr',
  player: 'plr',
  session: 'ses',
  region: 'reg',
  command: 'cmd',
  event: 'evt',
  audit: 'aud',
} as const;
const REGIONAL_PREFIXES = {
  sector: 'sec',
  station: 'stn',
  planet: 'pla',
  ship: 'shp',
  combat: 'cmb',
  pirate: 'npc',
  quote: 'quo',
  trade: 'trd',
  entry: 'ent',
  wreck: 'wrk',
} as const;
const PREFIXES = { ...GLOBAL_PREFIXES, ...REGIONAL_PREFIXES } as const;

export type GlobalIdKind = keyof typeof GLOBAL_PREFIXES;
export type RegionalIdKind = keyof typeof REGIONAL_PREFIXES;
export type IdKind = keyof typeof PREFIXES;

declare const idBrand: unique symbol;
/** An id of one kind of noun; ids of different kinds do not mix. */
export type Id<K extends IdKind> = string & { readonly [idBrand]: K };

export type UserId = Id<'user'>;
export type PlayerId = Id<'player'>;
export type SessionId = Id<'session'>;
export type RegionId = Id<'region'>;
export type CommandId = Id<'command'>;
export type EventId = Id<'event'>;
export type SectorId = Id<'sector'>;
export type StationId = Id<'station'>;
export type PlanetId = Id<'planet'>;
export type ShipId = Id<'ship'>;
export type CombatId = Id<'combat'>;
export type PirateId = Id<'pirate'>;
export type QuoteId = Id<'quote'>;
export type TradeId = Id<'trade'>;

/** The two regions every platform has from its first start. */
export const TERRAN_SPACE = 'reg_terran' as RegionId;
export const CENTRAL_NEXUS = 'reg_nexus' as RegionId;

const SUFFIX = '[0-9a-z]{1,40}';
const REGION_KEY = '[a-z][0-9a-z]{1,23}';
/** A sector's suffix is its number, which databases keep in 32 bits. */
const SECTOR_NUMBER = '[1-9][0-9]{0,8}';
const OTHER_SUFFIXES: Partial<Record<IdKind, string>> = { region: REGION_KEY, sector: SECTOR_NUMBER };

/** Builds the id of something that belongs to no region. */
export function globalId<K extends GlobalIdKind>(kind: K, suffix: string): Id<K> {
  return checked(kind, `${GLOBAL_PREFIXES[kind]}_${suffix}`);
}

/** Builds the id of something inside a region. */
export function regionalId<K extends RegionalIdKind>(kind: K, region: RegionId, suffix: string): Id<K> {
  return checked(kind, `${REGIONAL_PREFIXES[kind]}_${regionKey(region)}_${suffix}`);
}

/** Reads text as an id of the given kind, or answers null. */
export function parseId<K extends IdKind>(kind: K, text: string): Id<K> | null {
  return patternOf(kind).test(text) ? (text as Id<K>) : null;
}

/** The region an id belongs to; every regional id carries it. */
export function regionOf(id: Id<RegionalIdKind>): RegionId {
  const key = id.split('_')[1];
  return `reg_${key}` as RegionId;
}

/** The short key of a region inside other ids: `reg_terran` → `terran`. */
export const regionKey = (region: RegionId): string => region.slice(GLOBAL_PREFIXES.region.length + 1);

/** The id of the sector with this number; sector numbers start at 1 in each region. */
export const sectorId = (region: RegionId, number: number): SectorId =>
  regionalId('sector', region, String(number));

/** The number of a sector within its region. */
export const sectorNumber = (id: SectorId): number => Number(id.slice(id.lastIndexOf('_') + 1));

const patterns = new Map<IdKind, RegExp>();
function patternOf(kind: IdKind): RegExp {
  const known = patterns.get(kind);
  if (known) return known;
  const suffix = OTHER_SUFFIXES[kind] ?? SUFFIX;
  const middle = kind in REGIONAL_PREFIXES ? `_${REGION_KEY}_` : '_';
  const pattern = new RegExp(`^${PREFIXES[kind]}${middle}${suffix}$`);
  patterns.set(kind, pattern);
  return pattern;
}

function checked<K extends IdKind>(kind: K, text: string): Id<K> {
  const id = parseId(kind, text);
  if (id === null) throw new RangeError(`not a ${kind} id: ${text}`);
  return id;
}
