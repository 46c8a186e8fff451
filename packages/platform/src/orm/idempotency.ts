import { createHash } from 'node:crypto';
import { ok, type Result, refuse } from '@sw/kernel/result';
import { decodeJson, encodeJson } from '#/orm/json-codec.ts';
import type { Transaction } from '#/orm/transaction.ts';

/** What makes a request safe to repeat: who, which key, which act, and what was asked. */
export type Idempotency = Readonly<{ actor: string; key: string; operation: string; request: unknown }>;

/** The key was used before for another request. */
export type IdempotencyConflict = Readonly<{ reason: 'IdempotencyConflict' }>;

export type Remembered<T> = Result<T, IdempotencyConflict>;

const MAX_KEY_LENGTH = 100;

/** The first result of a repeated request, a conflict for another request, or null for a new key. */
export async function findReplay<T>(
  tx: Transaction,
  idempotency: Idempotency,
): Promise<Remembered<T> | null> {
  if (idempotency.key.length === 0 || idempotency.key.length > MAX_KEY_LENGTH)
    return refuse({ reason: 'IdempotencyConflict' });
  const rows = await tx.query<{ request_hash: string; result: string }>(
    'select request_hash, result from idempotency_key where actor = $1 and key = $2',
    [idempotency.actor, idempotency.key],
  );
  const row = rows[0];
  if (!row) return null;
  if (row.request_hash !== requestHash(idempotency)) return refuse({ reason: 'IdempotencyConflict' });
  return ok(decodeJson(row.result) as T);
}

/** A digest of the act and what was asked. */
export function requestHash({ operation, request }: Idempotency): string {
  return createHash('sha256').update(operation).update('\n').update(encodeJson(request)).digest('hex');
}
