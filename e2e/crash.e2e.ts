import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GraphClient, type Pilot } from '#/graph-client.ts';
import { breachesOf } from '#/sound-world.ts';
import { GAME_SERVICES, type Stack, startStack } from '#/stack.ts';
import { until } from '#/until.ts';

let stack: Stack;
let client: GraphClient;
beforeAll(async () => {
  stack = await startStack();
  client = new GraphClient(stack.graphUrl);
});
afterAll(() => stack[Symbol.asyncDispose]());

const rows = async <Row extends pg.QueryResultRow>(
  sql: string,
  params: readonly unknown[] = [],
): Promise<Row[]> => (await stack.pool.query<Row>(sql, [...params])).rows;

/** Holds rows so that a process waits at a moment the test chooses; let go by disposing. */
async function holding(sql: string, params: readonly unknown[] = []): Promise<AsyncDisposable> {
  const lock = await stack.pool.connect();
  await lock.query('begin');
  const { rowCount } = await lock.query(sql, [...params]);
  if (rowCount === 0) throw new Error(`there is nothing to hold: ${sql}`);
  return {
    async [Symbol.asyncDispose]() {
      await lock.query('rollback');
      lock.release();
    },
  };
}

const isWaiting = (schema: string) => async (): Promise<boolean> =>
  (
    await rows(`select 1 from pg_stat_activity where usename like $1 and wait_event_type = 'Lock'`, [
      `%\\_${schema}`,
    ])
  ).length > 0;

describe('a fight, when the power fails between reserving and settling', () => {
  const ATTACK = `mutation Attack($input: AttackShipInput!) {
    attackShip(input: $input) { combat { id turnCost isReplayExact rounds { number } } errors { __typename ... on UserError { code message } } } }`;
  type Attack = Readonly<{
    attackShip: Readonly<{
      combat: Readonly<{ id: string; turnCost: number; isReplayExact: boolean }> | null;
      errors: readonly object[];
    }>;
  }>;
  type Foe = Readonly<{ id: string; region_id: string; sector_id: string }>;

  const attack = (pilot: Pilot, foe: Foe) =>
    client.ask<Attack>(
      ATTACK,
      { input: { idempotencyKey: `attack-${pilot.name}`, targetId: foe.id, stance: 'STAND' } },
      pilot.token,
    );

  /** A pilot in space beside a pirate. */
  async function meeting(name: string): Promise<Readonly<{ pilot: Pilot; foe: Foe }>> {
    const pilot = await client.register(name);
    const [foe] = await rows<Foe>(
      `select id, region_id, sector_id from combat.pirate where region_id = 'reg_terran' and destroyed_at is null order by danger, id limit 1`,
    );
    if (!foe) throw new Error('there are no pirates');
    await rows('delete from economy.docking where ship_id = $1', [pilot.shipId]);
    await rows('update combat.vessel set sector_id = $2 where id = $1', [pilot.shipId, foe.sector_id]);
    await rows(
      `update universe.ship set status = 'IN_SPACE', station_id = null, sector_number = $2 where id = $1`,
      [pilot.shipId, Number(foe.sector_id.split('_').at(-1))],
    );
    return { pilot, foe };
  }

  const standing = async ({ shipId, playerId }: Pilot) => {
    const [row] = await rows<{ status: string; turns: number; spent: string }>(
      `select s.status, p.turns, p.lifetime_turns_spent as spent from universe.pilot p join universe.ship s on s.id = p.active_ship_id where p.player_id = $1 and s.id = $2`,
      [playerId, shipId],
    );
    return row;
  };
  const fights = ({ playerId }: Pilot) =>
    rows<{ id: string; turn_cost: number }>(
      'select id, turn_cost from combat.combat where attacker_player_id = $1',
      [playerId],
    );

  it('did not take place: ships and turns come free, and the same key then fights it once', async () => {
    const { pilot, foe } = await meeting('Undecided');
    const hold = await holding('select 1 from combat.pirate where id = $1 for update', [foe.id]);
    const cutOff = attack(pilot, foe);
    await until('combat waits for the pirate with the ship held', isWaiting('combat'));
    expect(await standing(pilot)).toMatchObject({
      status: 'IN_COMBAT',
      turns: expect.toSatisfy((turns: number) => turns < 1_000),
    });

    await stack.kill('combat');
    await hold[Symbol.asyncDispose]();
    expect((await cutOff).errors.map(({ extensions }) => extensions.code)).toEqual(['SUBGRAPH_UNAVAILABLE']);
    await stack.restart('combat');

    await until(
      'the sweeper has asked and released',
      async () => (await standing(pilot))?.status === 'IN_SPACE',
      30_000,
    );
    expect(await standing(pilot)).toMatchObject({ turns: 1_000, spent: '0' });
    expect(
      await rows(
        `select outcome from combat.command_outcome where command_id in (select command_id from universe.reservation where status = 'released')`,
      ),
    ).toEqual([{ outcome: 'cancelled' }]);

    const [first, again] = [await attack(pilot, foe), await attack(pilot, foe)];
    expect(first.data?.attackShip).toMatchObject({ errors: [], combat: { isReplayExact: true } });
    expect(again.data).toEqual(first.data);
    expect(await fights(pilot)).toHaveLength(1);
    expect(await breachesOf(stack.pool)).toEqual([]);
  });

  it('took place once it was decided: universe settles what it held, however often it dies', async () => {
    const { pilot, foe } = await meeting('Decided');
    const undecided = await holding('select 1 from combat.pirate where id = $1 for update', [foe.id]);
    const attacking = attack(pilot, foe);
    await until('combat waits for the pirate with the ship held', isWaiting('combat'));
    const unsettled = await holding('select 1 from universe.pilot where player_id = $1 for update', [
      pilot.playerId,
    ]);
    await undecided[Symbol.asyncDispose]();
    expect((await attacking).data?.attackShip.combat).not.toBeNull();
    await until('universe waits for the pilot with the fight decided', isWaiting('universe'));

    await stack.kill('universe', 'combat');
    await unsettled[Symbol.asyncDispose]();
    expect(await standing(pilot)).toMatchObject({ status: 'IN_COMBAT', spent: '0' });
    await stack.restart('universe', 'combat');

    await until(
      'the fight is settled',
      async () => (await rows(`select 1 from universe.reservation where status = 'held'`)).length === 0,
      30_000,
    );
    const [fight] = await fights(pilot);
    expect(await fights(pilot)).toHaveLength(1);
    const [account] = await rows<{ spent: string }>(
      'select lifetime_turns_spent as spent from universe.pilot where player_id = $1',
      [pilot.playerId],
    );
    expect(Number(account?.spent)).toBe(fight?.turn_cost);
    expect(await breachesOf(stack.pool)).toEqual([]);
  });
});

describe('everything that was announced and not yet published, when the power fails', () => {
  const NAMES = ['Adrift', 'Beacon', 'Comet', 'Drifter', 'Ember'];

  it('is published after the restart: nothing is lost and nothing done twice', async () => {
    const quiet = await holding('select 1 from identity.outbox_head for update');
    const tokens = await Promise.all(NAMES.map((name) => client.signUp(name)));
    const trader = await client.get<{ me: { ship: object | null } }>('{ me { ship { id } } }', {}, tokens[0]);
    expect(trader.me.ship).toBeNull();
    const waiting = await rows<{ event_id: string }>(
      'select event_id from identity.outbox where seq is null order by id',
    );
    expect(waiting).toHaveLength(NAMES.length);

    await stack.kill(...GAME_SERVICES);
    await quiet[Symbol.asyncDispose]();
    await stack.restart(...GAME_SERVICES);
    const pilots = await Promise.all(NAMES.map((name, at) => client.fitted(name, tokens[at] ?? '')));

    const published = await rows<{ event_id: string }>(
      'select event_id from identity.outbox where event_id = any($1) order by seq',
      [waiting.map(({ event_id }) => event_id)],
    );
    expect(published).toEqual(waiting);
    const wallets = await rows<{ balance: string }>(
      'select balance_credits as balance from economy.wallet where player_id = any($1)',
      [pilots.map(({ playerId }) => playerId)],
    );
    expect(wallets.map(({ balance }) => balance)).toEqual(NAMES.map(() => '1000'));
    expect(await breachesOf(stack.pool)).toEqual([]);
  });
});

it('a crash is no fault of those that live on', () => {
  expect(stack.faults()).toEqual([]);
});
