import { type EntityManager, IsolationLevel } from '@mikro-orm/postgresql';
import type { Clock } from '@sw/kernel/clock';
import type { Result } from '@sw/kernel/result';
import { completionOf } from '#/orm/completion.ts';
import {
  findReplay,
  type Idempotency,
  type IdempotencyConflict,
  type Remembered,
} from '#/orm/idempotency.ts';
import { isRetryable, retryDelayMilliseconds } from '#/orm/retry.ts';
import { type OpenTransaction, openTransaction, type Transaction } from '#/orm/transaction.ts';
import type { IdSource } from '#/runtime/ids.ts';

export type { Idempotency, IdempotencyConflict } from '#/orm/idempotency.ts';
export type { Transaction } from '#/orm/transaction.ts';

const MAX_TRIES = 6;

export interface UnitOfWork {
  /**
   * Runs one transaction: ok commits, a refusal rolls back so that nothing moved. Deadlocks and
   * serialization failures are tried again, at most 6 times. With an idempotency key a repeated
   * request answers its first result and changes nothing; the same key with another request is refused.
   */
  run<T, R>(work: (tx: Transaction) => Promise<Result<T, R>>): Promise<Result<T, R>>;
  run<T, R>(
    work: (tx: Transaction) => Promise<Result<T, R>>,
    idempotency: Idempotency | undefined,
  ): Promise<Result<T, R | IdempotencyConflict>>;
}

export type UnitOfWorkOptions = Readonly<{
  em: () => EntityManager;
  clock: Clock;
  ids: IdSource;
  /** Called after a commit that announced something. */
  onPublished?: () => void;
  onRetry?: () => void;
  /** Runs first inside the transaction; answering false ends it as already done. */
  enter?: (tx: Transaction) => Promise<boolean>;
  /** Runs instead of a rollback when the work refuses; commits what it writes. */
  onRefused?: (tx: Transaction) => Promise<void>;
}>;

/** Builds a unit of work over a subgraph's database. */
export function unitOfWork(options: UnitOfWorkOptions): UnitOfWork {
  function run<T, R>(work: (tx: Transaction) => Promise<Result<T, R>>): Promise<Result<T, R>>;
  function run<T, R>(
    work: (tx: Transaction) => Promise<Result<T, R>>,
    idempotency: Idempotency | undefined,
  ): Promise<Result<T, R | IdempotencyConflict>>;
  async function run<T, R>(
    work: (tx: Transaction) => Promise<Result<T, R>>,
    idempotency?: Idempotency,
  ): Promise<Result<T, R | IdempotencyConflict>> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await runOnce(options, work, idempotency);
      } catch (error) {
        if (attempt >= MAX_TRIES || !isRetryable(error)) throw error;
        options.onRetry?.();
        await new Promise((resolve) => setTimeout(resolve, retryDelayMilliseconds(attempt)));
      }
    }
  }
  return { run };
}

class AlreadyDone extends Error {}

async function runOnce<T, R>(
  options: UnitOfWorkOptions,
  work: (tx: Transaction) => Promise<Result<T, R>>,
  idempotency: Idempotency | undefined,
): Promise<Result<T, R | IdempotencyConflict>> {
  const em = options.em();
  await em.begin({ isolationLevel: IsolationLevel.READ_COMMITTED });
  try {
    const tx = openTransaction(em, options.clock.now());
    if (options.enter && !(await options.enter(tx))) throw new AlreadyDone();
    const replay: Remembered<T> | null = idempotency ? await findReplay<T>(tx, idempotency) : null;
    if (replay) {
      await em.rollback();
      return replay;
    }
    return await finish(options, tx, { result: await work(tx), idempotency });
  } catch (error) {
    if (em.isInTransaction()) await em.rollback();
    if (error instanceof AlreadyDone) return { ok: true, value: undefined as T };
    throw error;
  }
}

type Ending<T, R> = Readonly<{ result: Result<T, R>; idempotency: Idempotency | undefined }>;

async function finish<T, R>(
  options: UnitOfWorkOptions,
  tx: OpenTransaction,
  { result, idempotency }: Ending<T, R>,
): Promise<Result<T, R | IdempotencyConflict>> {
  if (!result.ok) {
    // @NOTE a twin with the same key may have committed while this one waited for its locks; its result is the answer to both.
    const twin = idempotency ? await findReplay<T>(tx, idempotency) : null;
    await refuse(options, tx);
    return twin ?? result;
  }
  await tx.em.flush();
  const completion = completionOf(tx, options.ids, idempotency && { idempotency, value: result.value });
  if (completion) await tx.query(completion.sql, completion.params);
  await tx.em.commit();
  if (tx.announced.length > 0) options.onPublished?.();
  return result;
}

async function refuse(options: UnitOfWorkOptions, tx: OpenTransaction): Promise<void> {
  await tx.em.rollback();
  if (!options.onRefused) return;
  const em = options.em();
  await em.transactional(async (inner) => {
    await options.onRefused?.(openTransaction(inner as EntityManager, tx.now));
  });
}
