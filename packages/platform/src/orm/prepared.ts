import { createHash } from 'node:crypto';
import { CompiledQuery } from 'kysely';

/** Texts beyond this many are run unnamed: a text that is built anew each time must not fill the server's memory. */
const MAX_NAMED = 400;

const names = new Map<string, string>();

/** A statement that a connection plans once and runs often; planning costs as much as running for most of ours. */
export function prepared(sql: string, params: readonly unknown[]): CompiledQuery {
  const name = names.get(sql) ?? (names.size < MAX_NAMED ? nameOf(sql) : undefined);
  if (name === undefined) return CompiledQuery.raw(sql, [...params]);
  // @NOTE kysely hands `sql` to the driver as it is, and the driver takes a named statement in its place.
  return { ...CompiledQuery.raw(sql, [...params]), sql: { name, text: sql } as unknown as string };
}

function nameOf(sql: string): string {
  const name = createHash('sha256').update(sql).digest('hex').slice(0, 40);
  names.set(sql, name);
  return name;
}
