import { ok } from '@sw/kernel/result';
import { decodeJson, encodeJson } from '#/orm/json-codec.ts';
import type { Transaction } from '#/orm/transaction.ts';
import type { UnitOfWork } from '#/orm/unit-of-work.ts';

/** How a command ended, and the facts its reservation needs to be settled. */
export type CommandOutcome = Readonly<{ outcome: 'settled' | 'cancelled'; facts: unknown }>;

/**
 * Writes how a command ended, in the transaction that decides it. Fails when the command was already
 * ended, also by having been asked about before: then nothing of this transaction may stand.
 */
export async function recordOutcome(tx: Transaction, commandId: string, end: CommandOutcome): Promise<void> {
  await tx.query(
    `insert into command_outcome (command_id, outcome, facts, at) values ($1, $2, $3, $4::timestamptz)`,
    [commandId, end.outcome, encodeJson(end.facts), tx.now],
  );
}

/** The recorded end of a command inside a transaction; null while it has none. */
export async function findOutcome(tx: Transaction, commandId: string): Promise<CommandOutcome | null> {
  const rows = await tx.query<{ outcome: 'settled' | 'cancelled'; facts: string }>(
    'select outcome, facts from command_outcome where command_id = $1',
    [commandId],
  );
  const row = rows[0];
  return row ? { outcome: row.outcome, facts: decodeJson(row.facts) } : null;
}

/** Answers how a command ended; asking about an unknown one cancels it for good, so a late settle fails. */
export async function answerOutcome(uow: UnitOfWork, commandId: string): Promise<CommandOutcome> {
  const result = await uow.run(async (tx) => {
    await tx.query(
      `insert into command_outcome (command_id, outcome, facts, at) values ($1, 'cancelled', 'null', $2::timestamptz) on conflict do nothing`,
      [commandId, tx.now],
    );
    const known = await findOutcome(tx, commandId);
    if (!known) throw new Error(`the outcome of ${commandId} vanished`);
    return ok(known);
  });
  if (!result.ok) throw new Error('an outcome cannot be refused');
  return result.value;
}
