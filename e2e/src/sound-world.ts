import { brokenInvariants } from '@sw/economy/modules/wallet/queries/invariants';
import { SUBGRAPHS } from '@sw/kernel/events/catalogue';
import type pg from 'pg';
import { until } from '#/until.ts';

const SETTLING_MS = 40_000;

/** Waits until nothing is under way between the subgraphs, and gives everything that is then wrong; only an empty list is good. */
export async function breachesOf(pool: pg.Pool): Promise<string[]> {
  await until(
    'all events are published and taken, all reservations closed',
    async () => (await underWay(pool)).length === 0,
    SETTLING_MS,
  ).catch(async (cause: unknown) => {
    throw new Error((await underWay(pool)).join('\n'), { cause });
  });
  return [
    ...(await brokenLedger(pool)),
    ...(await rowsOf(pool, UNEQUAL_PROJECTIONS)),
    ...(await rowsOf(pool, BROKEN_LOGS)),
  ];
}

/** What the subgraphs still have to do for each other. */
const underWay = (pool: pg.Pool): Promise<string[]> => rowsOf(pool, UNDER_WAY);

async function brokenLedger(pool: pg.Pool): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only; set local search_path to economy');
    const breaches = await brokenInvariants(
      async <Row>(sql: string, params: readonly unknown[] = []) =>
        (await client.query(sql, [...params])).rows as Row[],
    );
    await client.query('rollback');
    return breaches.map(({ invariant, count, example }) => `${invariant}: ${count} times, first ${example}`);
  } finally {
    client.release();
  }
}

async function rowsOf(pool: pg.Pool, statements: Readonly<Record<string, string>>): Promise<string[]> {
  const answers = await Promise.all(
    Object.entries(statements).map(async ([name, sql]) => ({
      name,
      rows: (await pool.query<{ breach: string }>(sql)).rows,
    })),
  );
  return answers.flatMap(({ name, rows }) => rows.map(({ breach }) => `${name}: ${breach}`));
}

const everywhere = (select: (schema: string) => string): string => SUBGRAPHS.map(select).join(' union all ');

/** One row, with a column `breach`, for everything that is not done yet. */
const UNDER_WAY = {
  'is not published': everywhere(
    (schema) => `select '${schema} ' || type as breach from ${schema}.outbox where seq is null`,
  ),
  'is not taken': everywhere(
    (schema) => `select '${schema} is at ' || p.seq || ' of ' || p.source || '''s ' || h.last_seq as breach
      from ${schema}.inbox_position p join (${everywhere((source) => `select '${source}' as source, last_seq from ${source}.outbox_head`)}) h using (source)
      where p.seq <> h.last_seq`,
  ),
  'is held': everywhere(
    (schema) =>
      `select '${schema} ' || command_id as breach from ${schema}.reservation where status = 'held'`,
  ),
};

/** What one subgraph remembers of another's facts must be what the owner says. */
const UNEQUAL_PROJECTIONS = {
  'a berth is not where the ship is docked': `
    select coalesce(s.id, d.ship_id) as breach from (select * from universe.ship where status = 'DOCKED') s
    full join economy.docking d on (d.region_id, d.ship_id) = (s.region_id, s.id)
    where (s.player_id, s.station_id) is distinct from (d.player_id, d.station_id)`,
  'a ship has no hold of its hull': `
    select coalesce(s.id, h.ship_id) as breach from universe.ship s full join economy.ship_hold h on (h.region_id, h.ship_id) = (s.region_id, s.id)
    where (s.player_id, s.hull) is distinct from (h.player_id, h.hull)`,
  'a living ship is not the vessel combat knows': `
    select s.id as breach from universe.ship s left join combat.vessel v on (v.region_id, v.id) = (s.region_id, s.id)
    where s.status <> 'DESTROYED'
      and (s.player_id, s.hull, 'sec_' || substr(s.region_id, 5) || '_' || s.sector_number) is distinct from (v.player_id, v.hull_type, v.sector_id)`,
  'a player is no pilot, or has no purse, or has two': `
    select p.id as breach from identity.player p
    where (select count(*) from universe.pilot u where u.player_id = p.id) <> 1
      or (select count(*) from universe.ship s where s.player_id = p.id and s.status <> 'DESTROYED') <> 1
      or (select count(*) from combat.pilot c where c.id = p.id) <> 1
      or (select count(*) from economy.wallet w where w.player_id = p.id) <> 1
      or (select count(*) from economy.ledger_entry e where e.account = 'player:' || p.id and e.reason = 'starter-grant') <> 1
      or (select count(*) from regions.membership m where m.player_id = p.id) < 1`,
  'a station has no market': `
    select coalesce(s.id, m.station_id) as breach from universe.station s
    full join economy.station m on (m.region_id, m.station_id) = (s.region_id, s.id) where s.station_class is distinct from m.station_class`,
  'a law is not the region’s': `
    select r.region_id as breach from regions.region r
    left join economy.region_law l using (region_id) left join combat.territory t using (region_id)
    where (r.tax_basis_points, r.starting_credits, r.pvp) is distinct from (l.tax_basis_points, l.starting_credits::bigint, t.pvp)`,
};

/** The log is gapless and nobody has given up on an event. */
const BROKEN_LOGS = {
  'a log has a gap': everywhere(
    (schema) =>
      `select '${schema} has ' || count(*) || ' of ' || max(seq) as breach from ${schema}.outbox having count(*) <> coalesce(max(seq), 0)`,
  ),
  'an event is parked': everywhere(
    (schema) => `select '${schema} ' || source || ' ' || error as breach from ${schema}.dead_letter`,
  ),
};
