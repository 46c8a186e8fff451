import { SUBGRAPHS } from '@sw/kernel/events/catalogue';
import type pg from 'pg';

/** Rows that come and go although nobody does anything: heartbeats, and quotes which promise nothing to others. */
const RESTLESS = new Set([
  'regions.platform_node',
  'regions.region_health',
  'economy.price_point',
  'economy.market_listing',
  'economy.region_traffic',
]);

/** One number per table of all subgraphs that changes when any row does. */
export async function worldChecksum(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables where schemaname = any($1) order by 1`,
    [[...SUBGRAPHS]],
  );
  const names = rows.map(({ name }) => name).filter((name) => !RESTLESS.has(name));
  const sums = await pool.query<{ table: string; rows: string; sum: string }>(
    names
      .map(
        (name) =>
          `select '${name}' as table, count(*) as rows, coalesce(sum(hashtextextended(t::text, 0)), 0) as sum from ${name} t`,
      )
      .join(' union all '),
  );
  return sums.rows.map(({ table, rows: count, sum }) => `${table} ${count} ${sum}`).join('\n');
}
