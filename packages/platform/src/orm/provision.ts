import { createHmac } from 'node:crypto';
import { SUBGRAPHS, type SubgraphName } from '@sw/kernel/events/catalogue';
import pg from 'pg';

/** The password of a subgraph's database role, derived from the platform's secret. */
export const rolePassword = (secret: string, name: SubgraphName): string =>
  createHmac('sha256', secret).update(`database role ${name}`).digest('hex');

/** The address under which a subgraph reaches its own schema with its own role. */
export function roleUrl(adminUrl: string, secret: string, name: SubgraphName): string {
  const url = new URL(adminUrl);
  url.username = roleName(url, name);
  url.password = rolePassword(secret, name);
  return url.href;
}

/**
 * Makes one role and one schema per subgraph, so that no role has a right on another's schema.
 * Safe to repeat; roles carry the database's name because roles are shared by a whole server.
 */
export async function provisionDatabase(
  adminUrl: string,
  secret: string,
  names: readonly SubgraphName[] = SUBGRAPHS,
): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('sector-wars provision'))`);
    await client.query('revoke create on schema public from public');
    for (const name of names) {
      await provisionOne(client, {
        role: roleName(new URL(adminUrl), name),
        password: rolePassword(secret, name),
        schema: name,
      });
    }
  } finally {
    await client.end();
  }
}

type Door = Readonly<{ role: string; password: string; schema: SubgraphName }>;

async function provisionOne(client: pg.Client, { role, password, schema }: Door): Promise<void> {
  const known = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  const verb = known.rowCount ? 'alter' : 'create';
  await client.query(`${verb} role ${quote(role)} login password '${password}'`);
  await client.query(`grant ${quote(role)} to current_user`);
  await client.query(`create schema if not exists ${quote(schema)} authorization ${quote(role)}`);
}

const roleName = (url: URL, name: SubgraphName): string =>
  `sw_${url.pathname.slice(1) || 'postgres'}_${name}`;
const quote = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;
