import { HULLS, type HullKey } from '@sw/kernel/hulls';
import { rechargeShields } from '#/modules/vessels/rules/shield-recharge.ts';

/** What something can still take, as stored. */
export type StoredCondition = Readonly<{
  hullType: HullKey;
  shields: number;
  shieldsAnchorAt: Date;
  hull: number;
}>;

/** What something can still take at this moment, recharge included. */
export type ConditionView = Readonly<{ shields: number; maxShields: number; hull: number; maxHull: number }>;

/** Shows a stored condition as it is now. */
export function conditionNow(
  { hullType, shields, shieldsAnchorAt, hull }: StoredCondition,
  now: Date,
): ConditionView {
  const spec = HULLS[hullType];
  const charged =
    hull === 0 ? 0 : rechargeShields(hullType, { shields, anchorAt: shieldsAnchorAt }, now).shields;
  return { shields: charged, maxShields: spec.shields, hull, maxHull: spec.hull };
}
