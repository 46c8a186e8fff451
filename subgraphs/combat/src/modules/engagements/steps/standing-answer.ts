import type { CombatId, CommandId, RegionId } from '@sw/kernel/ids';
import { ok, type Result, refuse } from '@sw/kernel/result';
import { decodeJson, encodeJson } from '@sw/platform/orm/json-codec';
import type { Transaction } from '@sw/platform/orm/unit-of-work';
import type { AttackRequest } from '#/modules/engagements/command-id.ts';
import type { AttackShipRefusal } from '#/modules/engagements/refusal.ts';

export type Answer = Result<{ combatId: CombatId }, AttackShipRefusal>;

type Row = Readonly<{
  target_id: string;
  stance: string;
  combat_id: CombatId | null;
  refusal: string | null;
}>;

/** The answer this request already got, or null; another request under the same key is a conflict. */
export async function findAnswer(tx: Transaction, request: AttackRequest): Promise<Answer | null> {
  const rows = await tx.query<Row>(
    'select target_id, stance, combat_id, refusal from engagement where attacker_player_id = $1 and idempotency_key = $2',
    [request.playerId, request.idempotencyKey],
  );
  const row = rows[0];
  if (!row) return null;
  if (row.target_id !== request.targetId || row.stance !== request.stance)
    return refuse({ reason: 'IdempotencyConflict' });
  if (row.combat_id !== null) return ok({ combatId: row.combat_id });
  // The column holds what giveAnswer wrote.
  return refuse(decodeJson(row.refusal ?? 'null') as AttackShipRefusal);
}

type NewAnswer = Readonly<{
  regionId: RegionId;
  commandId: CommandId;
  request: AttackRequest;
  answer: Answer;
}>;

/** Stores the answer and gives null, or gives the answer that already stands; a concurrent twin waits here. */
export async function giveAnswer(
  tx: Transaction,
  { regionId, commandId, request, answer }: NewAnswer,
): Promise<Answer | null> {
  const given = await tx.query(
    `insert into engagement (region_id, command_id, attacker_player_id, idempotency_key, target_id, stance, combat_id, refusal, decided_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9::timestamptz) on conflict do nothing returning command_id`,
    [
      regionId,
      commandId,
      request.playerId,
      request.idempotencyKey,
      request.targetId,
      request.stance,
      answer.ok ? answer.value.combatId : null,
      answer.ok ? null : encodeJson(answer.refusal),
      tx.now,
    ],
  );
  return given.length > 0 ? null : findAnswer(tx, request);
}
