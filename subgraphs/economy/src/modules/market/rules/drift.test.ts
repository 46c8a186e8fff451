import { COMMODITY_KEYS, STATION_CLASSES, type StationClass } from '@sw/kernel/commodities';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Drifting,
  type DriftTerms,
  hourOf,
  settleDrift,
  type Traffic,
} from '#/modules/market/rules/drift.ts';

const start = new Date('2102-03-01T00:20:00Z');
const after = (hours: number): Date => new Date(start.getTime() + hours * 3_600_000);
const fresh: Drifting = { stock: 1000, flowCarry: 0, npcDemand: 1, settledAt: start };
const sold: DriftTerms = {
  stationId: 'stn_terran_7',
  commodity: 'ORE',
  stationClass: 2,
  capacity: 5000,
  traffic: new Map(),
};
const bought: DriftTerms = { ...sold, stationClass: 1 };
const traders = (count: number): Traffic =>
  new Map(Array.from({ length: 100 }, (_, index) => [hourOf(start) + index, count]));

describe('market drift', () => {
  it('produces ore at half of 25 units an hour where nobody trades', () => {
    expect(settleDrift(fresh, sold, after(10)).stock).toBe(1125);
  });

  it('flows 0.65 times as fast per trader of the last day (EC-2)', () => {
    expect(settleDrift(fresh, { ...sold, traffic: traders(4) }, after(10)).stock).toBe(1650);
  });

  it('fills a store to the brim and no further', () => {
    expect(settleDrift(fresh, { ...sold, traffic: traders(50) }, after(90)).stock).toBe(5000);
  });

  it('consumes bought goods down to a tenth of the capacity', () => {
    expect(settleDrift(fresh, bought, after(10)).stock).toBe(875);
    expect(settleDrift(fresh, { ...bought, traffic: traders(50) }, after(90)).stock).toBe(500);
  });

  it('leaves a buyer that is below the floor as it is', () => {
    expect(settleDrift({ ...fresh, stock: 40 }, bought, after(50)).stock).toBe(40);
  });

  it('brings the hub back to half from either side', () => {
    const hub: DriftTerms = { ...sold, stationClass: 0 };
    expect(settleDrift(fresh, { ...hub, traffic: traders(50) }, after(90)).stock).toBe(2500);
    expect(settleDrift({ ...fresh, stock: 4000 }, { ...hub, traffic: traders(50) }, after(90)).stock).toBe(
      2500,
    );
  });

  it('never goes back in time', () => {
    expect(settleDrift(fresh, sold, after(-5))).toEqual({ ...fresh, flowUnits: 0 });
  });

  it('walks the demand of the computer traders by the hour, inside its band, differently for each listing', () => {
    const demands = Array.from({ length: 60 }, (_, hour) => settleDrift(fresh, sold, after(hour)).npcDemand);
    expect(new Set(demands).size).toBeGreaterThan(30);
    expect(Math.min(...demands)).toBeGreaterThanOrEqual(0.85);
    expect(Math.max(...demands)).toBeLessThanOrEqual(1.15);
    const elsewhere = settleDrift(fresh, { ...sold, stationId: 'stn_terran_8' }, after(30)).npcDemand;
    expect(elsewhere).not.toBe(demands[30]);
  });

  it('gives the same whichever way the time is split, so the sweeper and a late reader agree', () => {
    const terms = fc.record({
      stationId: fc.constantFrom('stn_terran_1', 'stn_nexus_2'),
      commodity: fc.constantFrom(...COMMODITY_KEYS),
      stationClass: fc.constantFrom(...(Object.keys(STATION_CLASSES).map(Number) as StationClass[])),
      capacity: fc.constant(600),
    });
    const stops = fc.array(fc.integer({ min: 0, max: 40 * 3_600_000 }), { minLength: 1, maxLength: 30 });
    const traffic = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 42, maxLength: 42 });
    fc.assert(
      fc.property(
        terms,
        stops,
        traffic,
        fc.integer({ min: 0, max: 600 }),
        (listing, split, counts, stock) => {
          const byHour: Traffic = new Map(counts.map((count, index) => [hourOf(start) + index, count]));
          const watched = { ...listing, traffic: byHour };
          const moments = split.sort((a, b) => a - b).map((ms) => new Date(start.getTime() + ms));
          const first = { ...fresh, stock };
          const stepwise = moments.reduce<Drifting>((state, at) => settleDrift(state, watched, at), first);
          const atOnce = settleDrift(first, watched, moments.at(-1) ?? start);
          expect({ ...stepwise, flowUnits: stepwise.stock - stock }).toEqual(atOnce);
        },
      ),
    );
  });
});
