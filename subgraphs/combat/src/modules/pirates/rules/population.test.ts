import { HULLS } from '@sw/kernel/hulls';
import { sectorId, TERRAN_SPACE } from '@sw/kernel/ids';
import { describe, expect, it } from 'vitest';
import { canLurk, firstRaiderOf, type Raider } from './population.ts';

const lair = (number: number, danger: number, hasStation = false) => ({
  sectorId: sectorId(TERRAN_SPACE, number),
  danger,
  hasStation,
});
const population = (seed: string, danger: number, sectors: number): Raider[] =>
  Array.from({ length: sectors }, (_, index) => firstRaiderOf(seed, lair(index + 11, danger))).filter(
    (raider) => raider !== null,
  );

describe('the pirate population', () => {
  it('is the same for the same seed and another for another', () => {
    expect(population('a', 8, 500)).toEqual(population('a', 8, 500));
    expect(population('a', 8, 500)).not.toEqual(population('b', 8, 500));
  });

  it.each([
    [4, 2, 4],
    [6, 2, 4],
    [8, 7, 9],
    [9, 9, 11],
    [10, 11, 13],
  ])('at danger %i holds between %i and %i percent of the sectors', (danger, from, to) => {
    const percent = population('census', danger, 20_000).length / 200;
    expect(percent).toBeGreaterThan(from);
    expect(percent).toBeLessThan(to);
  });

  it('is nobody where danger is 3 or less', () => {
    for (const danger of [0, 1, 2, 3]) expect(population('census', danger, 5000)).toEqual([]);
  });

  it('never lurks in the first ten sectors nor beside a station', () => {
    for (let number = 1; number <= 10; number++) expect(canLurk(lair(number, 10))).toBe(false);
    expect(canLurk(lair(11, 10))).toBe(true);
    expect(canLurk(lair(11, 10, true))).toBe(false);
    for (let seed = 0; seed < 200; seed++) {
      expect(firstRaiderOf(`s${seed}`, lair(7, 10))).toBeNull();
      expect(firstRaiderOf(`s${seed}`, lair(77, 10, true))).toBeNull();
    }
  });

  it('flies light hulls, and a few Defenders deep in the frontier only', () => {
    const border = population('hulls', 6, 40_000);
    const frontier = population('hulls', 8, 40_000);
    expect(new Set(border.map((raider) => raider.hullType))).toEqual(
      new Set(['SCOUT', 'FAST_COURIER', 'LIGHT_FREIGHTER']),
    );
    const defenders = frontier.filter((raider) => raider.hullType === 'DEFENDER').length / frontier.length;
    expect(defenders).toBeGreaterThan(0.03);
    expect(defenders).toBeLessThan(0.09);
  });

  it('carries a bounty of 5 to 15 percent of its hull, at most 5,000 credits', () => {
    for (const { hullType, bountyCredits } of population('bounty', 9, 20_000)) {
      const price = HULLS[hullType].priceCredits;
      expect(bountyCredits).toBeGreaterThanOrEqual(Math.min(5000, Math.floor(price * 0.05)));
      expect(bountyCredits).toBeLessThanOrEqual(Math.min(5000, Math.floor(price * 0.15)));
      expect(Number.isInteger(bountyCredits)).toBe(true);
    }
  });
});
