import type { SubgraphName } from '@sw/kernel/events/catalogue';
import type { InboxUnitOfWork } from '#/inbox/consumer.ts';
import type { Reader } from '#/orm/sql.ts';
import type { Transaction } from '#/orm/transaction.ts';
import type { WireEvent } from '#/outbox/event-wire.ts';

/** How far a publisher's log has been taken; 0 before the first event. */
export async function readPosition(read: Reader, source: SubgraphName): Promise<bigint> {
  const rows = await read<{ seq: string }>('select seq::text as seq from inbox_position where source = $1', [
    source,
  ]);
  return BigInt(rows[0]?.seq ?? '0');
}

/** Moves the position onto the next event; false when another process already took it. */
export async function takeNext(tx: Transaction, source: SubgraphName, seq: bigint): Promise<boolean> {
  const rows = await tx.query<{ seq: string }>(
    `insert into inbox_position (source, seq) select $1::text, $2::bigint
     where $2::bigint = 1 or exists (select 1 from inbox_position where source = $1::text)
     on conflict (source) do update set seq = excluded.seq where inbox_position.seq = excluded.seq - 1
     returning seq::text as seq`,
    [source, seq.toString()],
  );
  return rows.length === 1;
}

/** Remembers an event that cannot be handled and moves on, so that the others are not held up. */
export async function parkDeadLetter(
  uowFor: InboxUnitOfWork,
  { source, wire, error }: Readonly<{ source: SubgraphName; wire: WireEvent; error: unknown }>,
): Promise<void> {
  await uowFor((tx) => takeNext(tx, source, BigInt(wire.seq))).run(async (tx) => {
    await tx.query(
      `insert into dead_letter (source, seq, event, error, parked_at) values ($1, $2, $3::jsonb, $4, $5::timestamptz) on conflict do nothing`,
      [source, wire.seq, JSON.stringify(wire), String(error).slice(0, 2_000), tx.now],
    );
    return { ok: true, value: null };
  });
}
