import { COMMODITY_KEYS, type CommodityKey } from '@sw/kernel/commodities';
import type { CombatId } from '@sw/kernel/ids';
import { seededRng } from '@sw/kernel/rng';
import { LOOT_CHANCE, LOOT_SHARE } from '#/modules/cargo/rules/balance.ts';

export type Stack = Readonly<{ commodity: CommodityKey; quantity: number }>;
/** What becomes of a destroyed ship's hold. */
export type Spoils = Readonly<{ taken: readonly Stack[]; lost: readonly Stack[] }>;

/** Divides a destroyed hold: taken and lost together are exactly the hold, and never more is taken than the killer has room for. */
export function decideLoot(hold: readonly Stack[], freeUnits: number, combatId: CombatId): Spoils {
  let room = Math.max(0, freeUnits);
  const taken: Stack[] = [];
  const lost: Stack[] = [];
  for (const { commodity, quantity } of inCommodityOrder(hold)) {
    const found = Math.min(intactOf(commodity, quantity, combatId), room);
    room -= found;
    if (found > 0) taken.push({ commodity, quantity: found });
    if (found < quantity) lost.push({ commodity, quantity: quantity - found });
  }
  return { taken, lost };
}

/** Rounded down to whole units. */
function intactOf(commodity: CommodityKey, quantity: number, combatId: CombatId): number {
  const dice = seededRng(combatId).fork(`loot/${commodity}`);
  return dice.chance(LOOT_CHANCE)
    ? Math.floor(quantity * dice.between(LOOT_SHARE.least, LOOT_SHARE.most))
    : 0;
}

/** The order of the commodity list, not of the rows: the same fight divides the same hold the same way. */
const inCommodityOrder = (hold: readonly Stack[]): Stack[] =>
  [...hold].sort((a, b) => COMMODITY_KEYS.indexOf(a.commodity) - COMMODITY_KEYS.indexOf(b.commodity));
