import type { Reader } from '#/orm/sql.ts';
import type { LogPage, WireEvent } from '#/outbox/event-wire.ts';

export type { LogPage } from '#/outbox/event-wire.ts';

const COLUMNS = `seq::text as seq, event_id as id, type, aggregate, region_id as "regionId", topics, payload,
  to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`;
const MAX_PAGE = 500;

/** Reads a subgraph's own published events; PostgreSQL remembers, so this is the truth. */
export class EventLog {
  readonly #read: Reader;

  constructor(read: Reader) {
    this.#read = read;
  }

  /** At most 500 published events after a position, in order. */
  async after(seq: bigint, limit: number): Promise<WireEvent[]> {
    return this.#read<WireEvent>(
      `select ${COLUMNS} from outbox where seq > $1 order by outbox.seq limit $2`,
      [seq.toString(), Math.min(limit, MAX_PAGE)],
    );
  }

  /** Events of some topics in (after, upTo], in order. */
  async ofTopics(topics: readonly string[], after: bigint, upTo: bigint): Promise<WireEvent[]> {
    return this.#read<WireEvent>(
      `select ${COLUMNS} from outbox where topics && $1::text[] and seq > $2 and seq <= $3 order by outbox.seq limit ${MAX_PAGE}`,
      [[...topics], after.toString(), upTo.toString()],
    );
  }

  /** Oldest kept and newest published position; (1, 0) for an empty log. */
  async bounds(): Promise<{ oldest: bigint; head: bigint }> {
    const rows = await this.#read<{ oldest: string | null; head: string | null }>(
      `select (select min(seq) from outbox)::text as oldest, (select last_seq from outbox_head where id = 1)::text as head`,
    );
    const head = BigInt(rows[0]?.head ?? '0');
    return { oldest: BigInt(rows[0]?.oldest ?? (head + 1n).toString()), head };
  }

  /** A page for another subgraph that fills a gap. */
  async page(afterSeq: bigint, limit: number): Promise<LogPage> {
    const [events, { oldest, head }] = await Promise.all([this.after(afterSeq, limit), this.bounds()]);
    return { events, oldestSeq: oldest.toString(), headSeq: head.toString() };
  }
}
