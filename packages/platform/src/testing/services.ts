import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** Addresses of the real services the tests run on; set by the global setup. */
export function testServices(): { databaseUrl: string; redisUrl: string } {
  const databaseUrl = process.env['SW_TEST_DATABASE_URL'];
  const redisUrl = process.env['SW_TEST_REDIS_URL'];
  if (!databaseUrl || !redisUrl)
    throw new Error('integration tests run by `npm run test:int`, which starts PostgreSQL and Redis');
  return { databaseUrl, redisUrl };
}

export const TEST_SECRET = 'a secret that only the tests know, long enough';

/** A new database of its own on the test server; dropped by disposing of it. */
export async function ownDatabase(): Promise<AsyncDisposable & { url: string }> {
  const { databaseUrl } = testServices();
  const name = `t${randomBytes(8).toString('hex')}`;
  await onServer(databaseUrl, (client) => client.query(`create database ${name}`));
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    async [Symbol.asyncDispose]() {
      await onServer(databaseUrl, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`);
        const roles = await client.query<{ rolname: string }>(
          `select rolname from pg_roles where rolname like $1`,
          [`sw_${name}_%`],
        );
        for (const { rolname } of roles.rows) await client.query(`drop role if exists "${rolname}"`);
      });
    },
  };
}

async function onServer(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
