import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, type EntitySchema, type Options } from '@mikro-orm/postgresql';
import type { SubgraphName } from '@sw/kernel/events/catalogue';
import { PLATFORM_ENTITIES } from '#/orm/platform-entities.ts';

export type OrmSettings = Readonly<{
  name: SubgraphName;
  root: URL;
  entities: readonly EntitySchema[];
  databaseUrl: string;
  poolSize?: number;
}>;

const TIMEOUTS = {
  lock_timeout: 3_000,
  statement_timeout: 15_000,
  idle_in_transaction_session_timeout: 10_000,
};

/** The ORM of one subgraph: its own PostgreSQL schema for tables, migrations and search path. */
export function ormConfig(settings: OrmSettings): Options {
  return defineConfig({
    clientUrl: settings.databaseUrl,
    schema: settings.name,
    entities: [...settings.entities, ...PLATFORM_ENTITIES],
    extensions: [Migrator],
    forceUtcTimezone: true,
    allowGlobalContext: false,
    pool: { min: 0, max: settings.poolSize ?? 8 },
    driverOptions: {
      ...TIMEOUTS,
      options: `-c search_path=${settings.name} -c jit=off`,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    },
    schemaGenerator: {
      ignoreSchema: ['public', 'identity', 'universe', 'economy', 'combat', 'regions'].filter(
        (name) => name !== settings.name,
      ),
    },
    migrations: {
      path: new URL('migrations', withSlash(settings.root)).pathname,
      tableName: 'migration',
      snapshot: false,
      silent: true,
      emit: 'ts',
      allOrNothing: true,
    },
  });
}

const withSlash = (url: URL): URL => (url.pathname.endsWith('/') ? url : new URL(`${url.href}/`));
