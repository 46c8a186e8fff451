import { type PlayerId, regionOf } from '@sw/kernel/ids';
import type { Result } from '@sw/kernel/result';
import type { UnitOfWork } from '@sw/platform/orm/unit-of-work';
import type { IdSource, SeedSource } from '@sw/platform/runtime/ids';
import type { AttackRequest } from '#/modules/engagements/command-id.ts';
import type { Hold } from '#/modules/engagements/hold.ts';
import type { AttackShipRefusal } from '#/modules/engagements/refusal.ts';
import type { Stance } from '#/modules/engagements/rules/fighter.ts';
import type { Answer } from '#/modules/engagements/steps/standing-answer.ts';
import type { Target } from '#/modules/engagements/target.ts';
import { cancelEngagement } from '#/modules/engagements/use-cases/cancel-engagement.ts';
import { type PreparedAttack, prepareAttack } from '#/modules/engagements/use-cases/prepare-attack.ts';
import { settleEngagement } from '#/modules/engagements/use-cases/settle-engagement.ts';

export type HoldEngagement = (
  wanted: Readonly<{
    attackerPlayerId: PlayerId;
    target: Target;
    prepared: Extract<PreparedAttack, { kind: 'open' }>;
  }>,
) => Promise<Result<Hold, AttackShipRefusal>>;

export type AttackShipPorts = Readonly<{
  uow: UnitOfWork;
  ids: IdSource;
  dice: SeedSource;
  holdEngagement: HoldEngagement;
}>;

export type AttackShip = Readonly<{
  playerId: PlayerId;
  idempotencyKey: string;
  target: Target;
  stance: Stance;
}>;

/**
 * Attacks once however often it is asked: prepare (own transaction) · hold (universe, outside any transaction) ·
 * settle, or cancel (own transaction). A crash between the steps leaves a hold that universe releases by asking.
 */
export async function attackShip(ports: AttackShipPorts, attack: AttackShip): Promise<Answer> {
  const { playerId, idempotencyKey, target, stance } = attack;
  const request: AttackRequest = { playerId, idempotencyKey, targetId: target.id, stance };

  const prepared = await prepareAttack(ports.uow, { request, target });
  if (!prepared.ok) return prepared;
  if (prepared.value.kind === 'answered') return prepared.value.answer;

  const held = await ports.holdEngagement({ attackerPlayerId: playerId, target, prepared: prepared.value });
  if (!held.ok) return held;

  const { commandId } = prepared.value;
  const hold = held.value;
  const combatId = ports.ids.regional('combat', regionOf(hold.sectorId));
  const settled = await settleEngagement(ports.uow, {
    commandId,
    request,
    target,
    stance,
    hold,
    combatId,
    seed: ports.dice.seed(),
  });
  if (settled.ok || settled.refusal.reason === 'PeerUnavailable') return settled;
  return cancelEngagement(ports.uow, { commandId, request, target, hold, refusal: settled.refusal });
}
