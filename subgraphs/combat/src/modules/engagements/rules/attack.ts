import type { HullKey } from '@sw/kernel/hulls';
import type { PlayerId } from '@sw/kernel/ids';
import { ok, type Result, refuse } from '@sw/kernel/result';
import { IMMUNITY_MINUTES } from './balance.ts';
import { judgeByLaw, type LawRefusal, type PvpLaw } from './law.ts';

export type AttackRefusal =
  | LawRefusal
  | Readonly<{ reason: 'TargetNotFound' }>
  | Readonly<{ reason: 'TargetElsewhere' }>
  | Readonly<{ reason: 'OwnShip' }>
  | Readonly<{ reason: 'TargetIsPod' }>
  | Readonly<{ reason: 'TargetImmune'; immuneUntil: Date }>
  | Readonly<{ reason: 'AttackerCannotFight' }>;

type Intent = Readonly<{
  now: Date;
  place: Readonly<{ pvp: PvpLaw; policing: number }>;
  attacker: Readonly<{ playerId: PlayerId; hullType: HullKey; hull: number }>;
  /** `playerId` is null for a pirate. */
  target: Readonly<{ playerId: PlayerId | null; hullType: HullKey; hull: number; immuneUntil: Date | null }>;
}>;

/** Says whether the shooting may start; refuses whatever the law or a pilot's protection forbids. */
export function decideAttack({ now, place, attacker, target }: Intent): Result<null, AttackRefusal> {
  if (attacker.hullType === 'ESCAPE_POD' || attacker.hull <= 0)
    return refuse({ reason: 'AttackerCannotFight' });
  if (target.hull <= 0) return refuse({ reason: 'TargetNotFound' });
  if (target.playerId === attacker.playerId) return refuse({ reason: 'OwnShip' });
  if (target.hullType === 'ESCAPE_POD') return refuse({ reason: 'TargetIsPod' });
  const law = judgeByLaw(place, target.playerId === null);
  if (!law.ok) return law;
  if (target.immuneUntil !== null && target.immuneUntil > now) {
    return refuse({ reason: 'TargetImmune', immuneUntil: target.immuneUntil });
  }
  return ok(null);
}

/** Until when a pilot who just lost a ship cannot be attacked. */
export const immuneUntil = (lostAt: Date): Date => new Date(lostAt.getTime() + IMMUNITY_MINUTES * 60_000);
