import type { PublishedEvent, SubgraphName } from '@sw/kernel/events/catalogue';
import type { InboxUnitOfWork } from '#/inbox/consumer.ts';
import type { InboxHandler, InboxHandlers } from '#/inbox/handler.ts';
import type { Reader } from '#/orm/sql.ts';
import { parseEvent, type WireEvent } from '#/outbox/event-wire.ts';

export type DeadLetter = Readonly<{ source: SubgraphName; seq: string; event: WireEvent; error: string }>;

/** Parked events that were not replayed yet, oldest first. */
export async function deadLetters(read: Reader): Promise<DeadLetter[]> {
  return read<DeadLetter>(
    'select source, seq::text as seq, event, error from dead_letter where replayed_at is null order by parked_at, seq limit 100',
  );
}

/** Handles a parked event once more; it is marked in the same transaction as its effect, and a throw leaves it parked. */
export async function replayDeadLetter(
  letter: DeadLetter,
  { handlers, uowFor }: Readonly<{ handlers: InboxHandlers; uowFor: InboxUnitOfWork }>,
): Promise<void> {
  const event = parseEvent(letter.event);
  const handler = event && (handlers[event.type] as InboxHandler<PublishedEvent['type']> | undefined);
  if (!event || !handler) return;
  const uow = uowFor(async (tx) => {
    const rows = await tx.query(
      'update dead_letter set replayed_at = $3::timestamptz where source = $1 and seq = $2 and replayed_at is null returning seq',
      [letter.source, letter.seq, tx.now],
    );
    return rows.length === 1;
  });
  await handler(event, uow);
}
