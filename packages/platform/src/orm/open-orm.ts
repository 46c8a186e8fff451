import { MikroORM } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import { type OrmSettings, ormConfig } from '#/orm/orm-config.ts';
import { prepared } from '#/orm/prepared.ts';
import type { Reader } from '#/orm/sql.ts';

/** A connected ORM and the way to read outside transactions. */
export type OpenOrm = Readonly<{ orm: MikroORM; read: Reader }>;

/** Connects a subgraph's ORM and brings its schema up to date; replicas that start together wait for each other. */
export async function openOrm(settings: OrmSettings): Promise<OpenOrm> {
  const orm = await MikroORM.init(ormConfig(settings));
  const read = readerOf(orm);
  await migrate(orm, settings.name);
  return { orm, read };
}

/** Reads through an ORM's pool. */
export function readerOf(orm: MikroORM): Reader {
  return async <Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> => {
    const result = await orm.em.getConnection().getClient().executeQuery(prepared(sql, params));
    return result.rows as Row[];
  };
}

async function migrate(orm: MikroORM, name: string): Promise<void> {
  await orm.em.fork().transactional(async (em) => {
    const lock = em.getTransactionContext<{ executeQuery(query: CompiledQuery): Promise<unknown> }>();
    await lock?.executeQuery(
      CompiledQuery.raw('select pg_advisory_xact_lock(hashtext($1))', [`sector-wars migrate ${name}`]),
    );
    await lock?.executeQuery(CompiledQuery.raw(`set local idle_in_transaction_session_timeout = 0`));
    await orm.migrator.up();
  });
}
