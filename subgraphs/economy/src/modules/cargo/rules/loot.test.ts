import { COMMODITY_KEYS } from '@sw/kernel/commodities';
import type { CombatId } from '@sw/kernel/ids';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideLoot, type Stack } from '#/modules/cargo/rules/loot.ts';

const fight = (number: number): CombatId => `cmb_terran_${number}` as CombatId;
const thousandOre: Stack[] = [{ commodity: 'ORE', quantity: 1000 }];
const takenOf = (combat: CombatId): number => decideLoot(thousandOre, 5000, combat).taken[0]?.quantity ?? 0;

describe('loot', () => {
  it('is found in about seven of ten fights, 30 to 80 percent of the lot', () => {
    const finds = Array.from({ length: 3000 }, (_, number) => takenOf(fight(number)));
    const hits = finds.filter((units) => units > 0);
    expect(hits.length / finds.length).toBeGreaterThan(0.67);
    expect(hits.length / finds.length).toBeLessThan(0.73);
    expect(Math.min(...hits)).toBeGreaterThanOrEqual(300);
    expect(Math.max(...hits)).toBeLessThanOrEqual(800);
  });

  it('is the same each time the same fight is settled, in whatever order the goods are listed', () => {
    const hold: Stack[] = COMMODITY_KEYS.map((commodity) => ({ commodity, quantity: 60 }));
    expect(decideLoot([...hold].reverse(), 100, fight(3))).toEqual(decideLoot(hold, 100, fight(3)));
  });

  it('leaves everything lost when nobody can take it', () => {
    expect(decideLoot(thousandOre, 0, fight(1))).toEqual({ taken: [], lost: thousandOre });
  });

  it('never takes more than fits, and never makes or loses a unit', () => {
    const holds = fc.uniqueArray(
      fc.record({
        commodity: fc.constantFrom(...COMMODITY_KEYS),
        quantity: fc.integer({ min: 1, max: 500 }),
      }),
      {
        selector: ({ commodity }) => commodity,
      },
    );
    fc.assert(
      fc.property(holds, fc.integer({ min: 0, max: 600 }), fc.nat(), (hold, freeUnits, number) => {
        const { taken, lost } = decideLoot(hold, freeUnits, fight(number));
        const units = (stacks: readonly Stack[], key: string): number =>
          stacks
            .filter(({ commodity }) => commodity === key)
            .reduce((sum, { quantity }) => sum + quantity, 0);
        for (const { commodity, quantity } of hold)
          expect(units(taken, commodity) + units(lost, commodity)).toBe(quantity);
        expect(taken.reduce((sum, { quantity }) => sum + quantity, 0)).toBeLessThanOrEqual(freeUnits);
      }),
    );
  });
});
