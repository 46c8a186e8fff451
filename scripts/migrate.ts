import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EntitySchema, MikroORM } from '@mikro-orm/postgresql';
import { SUBGRAPHS, type SubgraphName } from '@sw/kernel/events/catalogue';
import { startPostgres } from '@sw/platform/embedded-services/postgres';
import { ormConfig } from '@sw/platform/orm/orm-config';
import { provisionDatabase, roleUrl } from '@sw/platform/orm/provision';

const USAGE = `node scripts/migrate.ts <up | create | check> [subgraph …]
  up      applies every migration to DATABASE_URL (with SERVICE_SECRET), making roles and schemas first
  create  writes a migration for what the entities have that the migrations do not
  check   fails when the entities and the migrations differ`;

const SECRET = 'only for the throw-away database of this script';

const [command = '', ...wanted] = process.argv.slice(2);
const names = SUBGRAPHS.filter((name) => wanted.length === 0 || wanted.includes(name));
if (!['up', 'create', 'check'].includes(command)) {
  process.stdout.write(`${USAGE}\n`);
  process.exit(command === '--help' ? 0 : 2);
}
if (command === 'up') await migrateConfigured();
else await onThrowAwayDatabase((url) => compare(url, command === 'create'));

async function migrateConfigured(): Promise<void> {
  const { DATABASE_URL: url, SERVICE_SECRET: secret } = process.env;
  if (!url || !secret) throw new Error('DATABASE_URL and SERVICE_SECRET must be set');
  await provisionDatabase(url, secret);
  for (const name of names) await withOrm(name, roleUrl(url, secret, name), (orm) => orm.migrator.up());
  process.stdout.write(`migrated: ${names.join(', ')}\n`);
}

async function compare(url: string, isCreating: boolean): Promise<void> {
  await provisionDatabase(url, SECRET);
  for (const name of names) {
    await withOrm(name, roleUrl(url, SECRET, name), async (orm) => {
      await orm.migrator.up();
      const drift = await orm.schema.getUpdateSchemaSQL({ wrap: false });
      if (drift.trim() === '') return;
      if (!isCreating)
        throw new Error(`${name}: entities and migrations differ; run npm run db:new ${name}\n${drift}`);
      const migration = await orm.migrator.create();
      await withoutSchemaCreation(
        new URL(`../subgraphs/${name}/migrations/${migration.fileName}`, import.meta.url),
      );
      process.stdout.write(`${name}: wrote ${migration.fileName}\n`);
    });
  }
  process.stdout.write(`migrations: ${names.join(', ')} agree with their entities\n`);
}

/** A role may not create schemas, not even one that exists; its own is made when the database is provisioned. */
async function withoutSchemaCreation(file: URL): Promise<void> {
  const text = await readFile(file, 'utf8');
  await writeFile(
    file,
    text
      .split('\n')
      .filter((line) => !line.includes('create schema if not exists'))
      .join('\n'),
  );
}

async function withOrm(
  name: SubgraphName,
  databaseUrl: string,
  work: (orm: MikroORM) => Promise<unknown>,
): Promise<void> {
  const root = new URL(`../subgraphs/${name}/`, import.meta.url);
  const { entities } = (await import(new URL('src/entities.ts', root).href)) as {
    entities: readonly EntitySchema[];
  };
  const orm = await MikroORM.init(ormConfig({ name, root, entities, databaseUrl }));
  try {
    await work(orm);
  } finally {
    await orm.close(true);
  }
}

async function onThrowAwayDatabase(work: (url: string) => Promise<void>): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'sector-wars-migrate-'));
  const postgres = await startPostgres({ dataDir: directory, isEphemeral: true });
  try {
    await work(postgres.url);
  } finally {
    await postgres[Symbol.asyncDispose]();
    await rm(directory, { recursive: true, force: true });
  }
}
