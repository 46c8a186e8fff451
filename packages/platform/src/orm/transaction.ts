import type { EntityManager } from '@mikro-orm/postgresql';
import type { Announcement } from '@sw/kernel/events/catalogue';
import type { Transaction as KyselyTransaction } from 'kysely';
import { prepared } from '#/orm/prepared.ts';
import type { Query } from '#/orm/sql.ts';

/** One database transaction as a use case sees it. */
export interface Transaction {
  readonly em: EntityManager;
  /** The moment of this transaction; the same for everything it writes. */
  readonly now: Date;
  /** Writes an event into the outbox of this same transaction. */
  announce(event: Announcement): void;
  /** Runs one statement with `$1` placeholders on this transaction's connection; bigint columns come as strings. */
  readonly query: Query;
}

/** A transaction that also gives what its unit of work needs to finish it. */
export type OpenTransaction = Transaction & { readonly announced: readonly Announcement[] };

/** Wraps an entity manager whose transaction has begun. */
export function openTransaction(em: EntityManager, now: Date): OpenTransaction {
  const announced: Announcement[] = [];
  return {
    em,
    now,
    announced,
    announce: (event) => void announced.push(event),
    query: queryOf(em),
  };
}

function queryOf(em: EntityManager): Query {
  return async <Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> => {
    const kysely = em.getTransactionContext<KyselyTransaction<unknown>>();
    if (!kysely) throw new Error('the transaction is over');
    const result = await kysely.executeQuery(prepared(sql, params));
    return result.rows as Row[];
  };
}
