import { ok, type Result, refuse } from '@sw/kernel/result';
import { PROTECTED_FROM_POLICING } from './balance.ts';

export type PvpLaw = 'FORBIDDEN' | 'BY_ZONE' | 'FREE';
export type LawRefusal =
  | Readonly<{ reason: 'CombatForbidden' }>
  | Readonly<{ reason: 'SectorProtected'; policing: number }>;

/** Says whether pilots may fight each other here; pirates are outside every law. */
export function judgeByLaw(
  place: Readonly<{ pvp: PvpLaw; policing: number }>,
  isPirate: boolean,
): Result<null, LawRefusal> {
  if (isPirate) return ok(null);
  if (place.pvp === 'FORBIDDEN') return refuse({ reason: 'CombatForbidden' });
  if (place.pvp === 'BY_ZONE' && place.policing >= PROTECTED_FROM_POLICING) {
    return refuse({ reason: 'SectorProtected', policing: place.policing });
  }
  return ok(null);
}
