import { createHash } from 'node:crypto';
import { buyCommodity } from '@sw/economy/modules/trading/use-cases/buy-commodity';
import { type PlayerId, parseId, type QuoteId, regionOf } from '@sw/kernel/ids';
import type { Result } from '@sw/kernel/result';
import { completionOf } from '@sw/platform/orm/completion';
import { findReplay, type Idempotency, type IdempotencyConflict } from '@sw/platform/orm/idempotency';
import type { OpenTransaction } from '@sw/platform/orm/transaction';
import type { UnitOfWork } from '@sw/platform/orm/unit-of-work';
import { randomIds } from '@sw/platform/runtime/ids';
import { systemClock } from '@sw/platform/runtime/system-clock';
import type pg from 'pg';

const ids = randomIds(systemClock);

export type Purchase = Readonly<{ playerId: PlayerId; quoteId: QuoteId }>;

/** Buys with the same statements over a bare pool: no graph, no ORM, no relay is told. */
export async function buyByHand(pool: pg.Pool, { playerId, quoteId }: Purchase): Promise<void> {
  const tradeId = ids.regional('trade', regionOf(quoteId));
  const bought = await buyCommodity(bareUnitOfWork(pool), {
    playerId,
    quoteId,
    tradeId,
    idempotencyKey: quoteId,
  });
  if (!bought.ok) throw new Error(`by hand: ${bought.refusal.reason}`);
}

function bareUnitOfWork(pool: pg.Pool): UnitOfWork {
  async function run<T, R>(
    work: (tx: OpenTransaction) => Promise<Result<T, R>>,
    idempotency?: Idempotency,
  ): Promise<Result<T, R | IdempotencyConflict>> {
    const client = await pool.connect();
    try {
      await client.query('begin');
      const tx = bareTransaction(client);
      const replay = idempotency ? await findReplay<T>(tx, idempotency) : null;
      const result = replay ?? (await work(tx));
      const completion =
        result.ok && !replay
          ? completionOf(tx, ids, idempotency && { idempotency, value: result.value })
          : null;
      if (completion) await tx.query(completion.sql, completion.params);
      await client.query(result.ok ? 'commit' : 'rollback');
      return result;
    } finally {
      client.release();
    }
  }
  return { run } as UnitOfWork;
}

function bareTransaction(client: pg.PoolClient): OpenTransaction {
  const announced: OpenTransaction['announced'][number][] = [];
  return {
    announced,
    now: new Date(),
    announce: (event) => void announced.push(event),
    query: async <Row>(text: string, values: readonly unknown[] = []) =>
      (await client.query({ name: nameOf(text), text, values: [...values] })).rows as Row[],
    get em(): never {
      throw new Error('by hand there is no entity manager');
    },
  };
}

const names = new Map<string, string>();

/** A name makes the server keep the plan, as the platform's own connections do. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
  names.set(text, name);
  return name;
}

/** Reads a purchase as it travels between processes. */
export function readPurchase({
  playerId,
  quoteId,
}: Readonly<{ playerId: string; quoteId: string }>): Purchase {
  const purchase = { playerId: parseId('player', playerId), quoteId: parseId('quote', quoteId) };
  if (purchase.playerId === null || purchase.quoteId === null) throw new TypeError('not a purchase');
  return { playerId: purchase.playerId, quoteId: purchase.quoteId };
}
