import { type Idempotency, requestHash } from '#/orm/idempotency.ts';
import { encodeJson } from '#/orm/json-codec.ts';
import type { OpenTransaction } from '#/orm/transaction.ts';
import type { IdSource } from '#/runtime/ids.ts';

export type Statement = Readonly<{ sql: string; params: readonly unknown[] }>;

/** The one statement that ends a transaction: its outbox rows and the result under its idempotency key. */
export function completionOf(
  tx: OpenTransaction,
  ids: IdSource,
  remembered: Readonly<{ idempotency: Idempotency; value: unknown }> | undefined,
): Statement | null {
  const outbox = tx.announced.length > 0 ? outboxRows(tx, ids) : null;
  if (!remembered) return outbox;
  const key = keyRow(tx, remembered, outbox?.params.length ?? 0);
  if (!outbox) return key;
  return { sql: `with outbox_rows as (${outbox.sql}) ${key.sql}`, params: [...outbox.params, ...key.params] };
}

function outboxRows(tx: OpenTransaction, ids: IdSource): Statement {
  const width = 7;
  const rows = tx.announced.map((_event, row) => {
    const first = row * width;
    const [id, type, aggregate, region, topics, payload, at] = Array.from(
      { length: width },
      (_, i) => `$${first + i + 1}`,
    );
    return `(${id}, ${type}, ${aggregate}, ${region}, ${topics}::text[], ${payload}::jsonb, ${at}::timestamptz)`;
  });
  const params = tx.announced.flatMap((event) => [
    ids.global('event'),
    event.type,
    event.aggregate,
    event.regionId,
    [...event.topics],
    plainJson(event.payload),
    tx.now,
  ]);
  return {
    sql: `insert into outbox (event_id, type, aggregate, region_id, topics, payload, at) values ${rows.join(', ')}`,
    params,
  };
}

function keyRow(
  tx: OpenTransaction,
  { idempotency, value }: Readonly<{ idempotency: Idempotency; value: unknown }>,
  offset: number,
): Statement {
  const [actor, key, operation, hash, result, at] = Array.from({ length: 6 }, (_, i) => `$${offset + i + 1}`);
  return {
    sql: `insert into idempotency_key (actor, key, operation, request_hash, result, at)
      values (${actor}, ${key}, ${operation}, ${hash}, ${result}, ${at}::timestamptz)`,
    params: [
      idempotency.actor,
      idempotency.key,
      idempotency.operation,
      requestHash(idempotency),
      encodeJson(value),
      tx.now,
    ],
  };
}

/** Payloads carry credits as decimal strings, as the catalogue's parsers read them. */
const plainJson = (payload: unknown): string =>
  JSON.stringify(payload, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
