import { SUBGRAPHS, type SubgraphName } from '@sw/kernel/events/catalogue';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provisionDatabase, roleUrl } from '#/orm/provision.ts';
import { ownDatabase, TEST_SECRET } from '#/testing/services.ts';

const MAY_NOT = '42501';

let database: Awaited<ReturnType<typeof ownDatabase>>;
const clients = new Map<SubgraphName, pg.Client>();

beforeAll(async () => {
  database = await ownDatabase();
  await provisionDatabase(database.url, TEST_SECRET);
  for (const name of SUBGRAPHS) {
    const client = new pg.Client({ connectionString: roleUrl(database.url, TEST_SECRET, name) });
    await client.connect();
    clients.set(name, client);
    await client.query(`create table ${name}.fact (id int primary key)`);
  }
});
afterAll(async () => {
  await Promise.all([...clients.values()].map((client) => client.end()));
  await database[Symbol.asyncDispose]();
});

/** The code with which the database refuses a role, or what came back. */
async function tried(name: SubgraphName, sql: string): Promise<string> {
  const answer = clients.get(name)?.query(sql);
  return (answer ?? Promise.reject(new Error('no client'))).then(
    ({ command }) => command,
    (error: unknown) => (error instanceof pg.DatabaseError ? (error.code ?? 'no code') : String(error)),
  );
}

describe('the database role of a subgraph', () => {
  it.each(SUBGRAPHS)('may do what it likes in its own schema: %s', async (name) => {
    expect(await tried(name, `insert into ${name}.fact values (1)`)).toBe('INSERT');
    expect(await tried(name, `select * from ${name}.fact`)).toBe('SELECT');
  });

  const pairs = SUBGRAPHS.flatMap((name) =>
    SUBGRAPHS.filter((other) => other !== name).map((other) => ({ name, other })),
  );

  it.each(pairs)('may not read or write another: $name in $other', async ({ name, other }) => {
    const statements = [
      `select * from ${other}.fact`,
      `insert into ${other}.fact values (2)`,
      `update ${other}.fact set id = 3`,
      `delete from ${other}.fact`,
      `drop table ${other}.fact`,
      `create table ${other}.intruder (id int)`,
      `grant select on ${other}.fact to current_user`,
      `set role "${new URL(roleUrl(database.url, TEST_SECRET, other)).username}"`,
    ];
    for (const sql of statements) expect([sql, await tried(name, sql)]).toEqual([sql, MAY_NOT]);
  });

  it.each(SUBGRAPHS)('may not leave anything where all can see it: %s', async (name) => {
    expect(await tried(name, 'create table public.note (id int)')).toBe(MAY_NOT);
    expect(await tried(name, 'create schema elsewhere')).toBe(MAY_NOT);
    expect(await tried(name, 'create role friend')).toBe(MAY_NOT);
  });
});
