import { HULL_KEYS, HULLS } from '@sw/kernel/hulls';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { moveCost, type Way, warpTurns } from './move-cost.ts';

const CALM = { type: 'STANDARD', hazard: 2 };
const FIELD = { type: 'ASTEROID_FIELD', hazard: 5 };
const HOLE = { type: 'BLACK_HOLE', hazard: 9 };
const warp = (turnCost = 1): Way => ({ kind: 'WARP', turnCost });

it.each([
  { from: CALM, to: CALM, turns: 1, when: 'both ends are calm' },
  { from: CALM, to: { type: 'STANDARD', hazard: 6 }, turns: 2, when: 'one end is hazardous' },
  { from: FIELD, to: CALM, turns: 2, when: 'it leaves a rock field' },
  { from: CALM, to: FIELD, turns: 2, when: 'it enters a rock field' },
  { from: FIELD, to: FIELD, turns: 3, when: 'it stays among rocks' },
  { from: HOLE, to: HOLE, turns: 4, when: 'everything is against it' },
])('a warp costs $turns when $when', ({ from, to, turns }) => {
  expect(warpTurns(from, to)).toBe(turns);
});

it.each([
  { hull: 'LIGHT_FREIGHTER', turns: 2 },
  { hull: 'CARGO_HAULER', turns: 4 },
  { hull: 'COLONY_SHIP', turns: 6 },
  { hull: 'ESCAPE_POD', turns: 20 },
] as const)('a $hull pays $turns turns for a warp of 2', ({ hull, turns }) => {
  expect(moveCost(warp(2), hull, 0)).toEqual({ turns, creditThirds: 0 });
});

it('a scout flies three sectors for two turns', () => {
  const first = moveCost(warp(), 'SCOUT', 0);
  const second = moveCost(warp(), 'SCOUT', first.creditThirds);
  const third = moveCost(warp(), 'SCOUT', second.creditThirds);
  expect([first.turns, second.turns, third.turns]).toEqual([1, 1, 0]);
  expect(third.creditThirds).toBe(0);
});

it('a tunnel costs every hull the same, a warp jumper a fifth less', () => {
  const tunnel: Way = { kind: 'TUNNEL', turnCost: 10 };
  expect(moveCost(tunnel, 'ESCAPE_POD', 0).turns).toBe(10);
  expect(moveCost(tunnel, 'WARP_JUMPER', 0).turns).toBe(8);
});

it('any journey of a fast hull costs two thirds of an ordinary one, rounded up', () => {
  const costs = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(costs, fc.constantFrom(...HULL_KEYS), (warps, hull) => {
      let creditThirds = 0;
      let paid = 0;
      for (const turnCost of warps) {
        const cost = moveCost(warp(turnCost), hull, creditThirds);
        expect(cost.creditThirds).toBeGreaterThanOrEqual(0);
        expect(cost.creditThirds).toBeLessThan(3);
        ({ creditThirds } = cost);
        paid += cost.turns;
      }
      const ordinary = warps.reduce((sum, cost) => sum + cost, 0);
      expect(paid).toBe(HULLS[hull].fast ? Math.ceil((ordinary * 2) / 3) : ordinary * HULLS[hull].turnCost);
    }),
  );
});
