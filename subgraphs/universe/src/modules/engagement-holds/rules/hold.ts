import { HULLS, type HullKey } from '@sw/kernel/hulls';
import type { PlayerId, SectorId, ShipId } from '@sw/kernel/ids';
import { ok, type Result, refuse } from '@sw/kernel/result';
import { type NotEnoughTurns, type TurnAccount, takeTurns } from '#/modules/turns/rules/turn-account.ts';

/** A ship as far as a fight is concerned; `place` is its sector. */
export type Combatant = Readonly<{
  shipId: ShipId;
  playerId: PlayerId;
  hull: HullKey;
  status: 'IN_SPACE' | 'DOCKED' | 'IN_COMBAT' | 'DESTROYED';
  place: SectorId;
}>;

/** What is attacked: a ship, or a pirate, who is combat's and of whom only the place and the turns are known here. */
export type Target =
  | Readonly<{ kind: 'ship'; ship: Combatant | null; turns: number | null }>
  | Readonly<{ kind: 'pirate'; place: SectorId; turns: number }>;

export type Attack = Readonly<{ attacker: Combatant | null; account: TurnAccount | null; target: Target }>;
export type Held = Readonly<{
  attacker: Combatant;
  defender: Combatant | null;
  account: TurnAccount;
  turns: number;
}>;
export type HoldRefusal =
  | NotEnoughTurns
  | Readonly<{
      reason:
        | 'NotFound'
        | 'ShipUnavailable'
        | 'MustUndock'
        | 'WrongSector'
        | 'TargetProtected'
        | 'TargetInvulnerable';
    }>;

/** Decides whether a fight may be held: the turns are set aside, not spent. */
export function decideHold({ attacker, account, target }: Attack, now: Date): Result<Held, HoldRefusal> {
  if (!attacker || !account || attacker.status === 'IN_COMBAT' || attacker.status === 'DESTROYED')
    return refuse({ reason: 'ShipUnavailable' });
  const defender = target.kind === 'ship' ? target.ship : null;
  if (
    target.kind === 'ship' &&
    (!defender || defender.status === 'DESTROYED' || defender.playerId === attacker.playerId)
  ) {
    return refuse({ reason: 'NotFound' });
  }
  if (attacker.status === 'DOCKED') return refuse({ reason: 'MustUndock' });
  const place = target.kind === 'pirate' ? target.place : defender?.place;
  if (place !== attacker.place) return refuse({ reason: 'WrongSector' });
  if (defender?.status === 'DOCKED') return refuse({ reason: 'TargetProtected' });
  if (defender?.hull === 'ESCAPE_POD') return refuse({ reason: 'TargetInvulnerable' });
  if (defender?.status === 'IN_COMBAT') return refuse({ reason: 'ShipUnavailable' });

  const turns = target.turns ?? (defender ? HULLS[defender.hull].attackCostTurns : 0);
  const taken = takeTurns(account, turns, now);
  return taken.ok ? ok({ attacker, defender, account: taken.value, turns }) : taken;
}
