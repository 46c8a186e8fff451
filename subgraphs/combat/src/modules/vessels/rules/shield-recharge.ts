import { HULLS, type HullKey } from '@sw/kernel/hulls';

const HOUR_MS = 3_600_000;
/** Hours of recharge credited at most, however long nobody looked. */
const MAX_CREDITED_HOURS = 24;

export type Shields = Readonly<{ shields: number; anchorAt: Date }>;

/**
 * Shields as they are now. Points come whole, rounded down; the anchor moves only by the time those points took,
 * so looking often or seldom gives the same shields.
 */
export function rechargeShields(hullType: HullKey, before: Shields, now: Date): Shields {
  const spec = HULLS[hullType];
  const elapsedMs = now.getTime() - before.anchorAt.getTime();
  if (elapsedMs <= 0) return { shields: Math.min(before.shields, spec.shields), anchorAt: now };

  const creditedMs = Math.min(elapsedMs, MAX_CREDITED_HOURS * HOUR_MS);
  const points = Math.floor((creditedMs * spec.shieldRechargePerHour) / HOUR_MS);
  if (before.shields + points >= spec.shields) return { shields: spec.shields, anchorAt: now };
  if (creditedMs < elapsedMs) return { shields: before.shields + points, anchorAt: now };

  const usedMs = Math.round((points * HOUR_MS) / spec.shieldRechargePerHour);
  return { shields: before.shields + points, anchorAt: new Date(before.anchorAt.getTime() + usedMs) };
}
