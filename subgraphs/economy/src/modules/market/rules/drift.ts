import { COMMODITIES, type CommodityKey, STATION_CLASSES, type StationClass } from '@sw/kernel/commodities';
import { seededRng } from '@sw/kernel/rng';
import {
  CONSUMPTION_FLOOR_RATE,
  FLOW_HUNDREDTHS,
  HUB_BALANCE_RATE,
  HUB_COLONISTS,
  NPC_DEMAND_BAND,
} from '#/modules/market/rules/balance.ts';

/** A listing between two trades. `flowCarry` is the part of the next unit, in fractions of `CARRY_PER_UNIT`. */
export type Drifting = Readonly<{ stock: number; flowCarry: number; npcDemand: number; settledAt: Date }>;

/** Distinct traders of a region by hour since the epoch; an hour it does not know counts as none. */
export type Traffic = ReadonlyMap<number, number>;

export type DriftTerms = Readonly<{
  stationId: string;
  commodity: CommodityKey;
  stationClass: StationClass;
  capacity: number;
  traffic: Traffic;
}>;

/** Where the listing stands now, and the units that came (or went, negative) by production and consumption. */
export type Drifted = Drifting & Readonly<{ flowUnits: number }>;

const HOUR_MS = 3_600_000;
/** Tenths of a unit × hundredths of traffic × milliseconds: integers, so that any split of the time adds up exactly. */
export const CARRY_PER_UNIT = 10 * 100 * HOUR_MS;

/** The hour since the epoch a moment belongs to. */
export const hourOf = (at: Date): number => Math.floor(at.getTime() / HOUR_MS);

/** Moves a listing to `now`; settling in one step or in many gives the same to the last unit and bit. */
export function settleDrift(from: Drifting, terms: DriftTerms, now: Date): Drifted {
  let { stock, flowCarry, npcDemand } = from;
  let at = from.settledAt.getTime();
  while (at < now.getTime()) {
    const hour = Math.floor(at / HOUR_MS);
    const end = Math.min((hour + 1) * HOUR_MS, now.getTime());
    ({ stock, flowCarry } = flow(
      { stock, flowCarry },
      terms,
      rateOf(terms, terms.traffic.get(hour) ?? 0) * (end - at),
    ));
    if (end === (hour + 1) * HOUR_MS) npcDemand = nextDemand(npcDemand, terms, hour + 1);
    at = end;
  }
  const settledAt = new Date(at);
  return { stock, flowCarry, npcDemand, settledAt, flowUnits: stock - from.stock };
}

/** Carry per millisecond at this traffic. */
function rateOf(terms: DriftTerms, traders: number): number {
  const isHubColonists = terms.stationClass === 0 && terms.commodity === 'COLONISTS';
  const unitsPerHour = isHubColonists
    ? HUB_COLONISTS.flowUnitsPerHour
    : COMMODITIES[terms.commodity].flowUnitsPerHour;
  return Math.round(unitsPerHour * 10) * Math.max(FLOW_HUNDREDTHS.least, FLOW_HUNDREDTHS.perTrader * traders);
}

type Level = Pick<Drifting, 'stock' | 'flowCarry'>;

function flow({ stock, flowCarry }: Level, terms: DriftTerms, added: number): Level {
  const target = targetOf(stock, terms);
  if (target === stock) return { stock, flowCarry: 0 };
  const total = flowCarry + added;
  const units = Math.floor(total / CARRY_PER_UNIT);
  if (units >= Math.abs(target - stock)) return { stock: target, flowCarry: 0 };
  return { stock: stock + Math.sign(target - stock) * units, flowCarry: total % CARRY_PER_UNIT };
}

/** Sold goods fill the store, bought goods are used up to the floor; a hub that does both drifts to its middle. */
function targetOf(stock: number, { commodity, stationClass, capacity }: DriftTerms): number {
  const { buys, sells } = STATION_CLASSES[stationClass];
  const [isSold, isBought] = [sells.includes(commodity), buys.includes(commodity)];
  if (isSold && isBought) return Math.round(capacity * HUB_BALANCE_RATE);
  if (isSold) return capacity;
  return Math.min(stock, Math.ceil(capacity * CONSUMPTION_FLOOR_RATE));
}

/** One step of the walk per hour: volatility is the share of the band one hour can move it. */
function nextDemand(demand: number, terms: DriftTerms, hour: number): number {
  const reach = (COMMODITIES[terms.commodity].volatilityPercent / 100) * NPC_DEMAND_BAND;
  const step = seededRng(`${terms.stationId}/${terms.commodity}/${hour}`).between(-reach, reach);
  return Math.min(Math.max(demand + step, 1 - NPC_DEMAND_BAND), 1 + NPC_DEMAND_BAND);
}
