import { CENTRAL_NEXUS, regionalId, sectorId } from '@sw/kernel/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fought } from '#/testing/fights.ts';
import { ARENA, type Captain, ELSEWHERE, World } from '#/testing/world.ts';

const CONDITION = '{ shields maxShields hull maxHull }';
const ENTITIES = `query Entities($refs: [_Any!]!) {
  _entities(representations: $refs) {
    __typename
    ... on Ship { id condition ${CONDITION} }
    ... on Sector { id pirates { id name hull attackCostTurns bountyCredits condition ${CONDITION} } }
    ... on Pirate { id name }
    ... on Combat { id outcome }
  }
}`;

let world: World;
let [ada, bo, cy]: Captain[] = [];
beforeAll(async () => {
  world = await World.start();
  [ada, bo, cy] = [
    await world.captain('LIGHT_FREIGHTER'),
    await world.captain('SCOUT'),
    await world.captain('SCOUT', ELSEWHERE),
  ];
});
afterAll(() => world[Symbol.asyncDispose]());

const pilot = (captain: Captain | undefined): Captain => {
  if (!captain) throw new Error('no such pilot');
  return captain;
};
async function seen(by: Captain | undefined, refs: readonly object[]): Promise<unknown[]> {
  const { data, errors } = await world.ask(pilot(by), ENTITIES, { refs });
  expect(errors).toBeUndefined();
  return data?.['_entities'] as unknown[];
}
const ship = (captain: Captain | undefined) => ({ __typename: 'Ship', id: pilot(captain).shipId });

describe('what a pilot sees', () => {
  it('is the condition of the own ship and of ships in the same sector, of no other', async () => {
    const stranger = { __typename: 'Ship', id: regionalId('ship', CENTRAL_NEXUS, 'nobody') };
    expect(await seen(ada, [ship(ada), ship(bo), ship(cy), stranger])).toMatchObject([
      { condition: { shields: 300, maxShields: 300, hull: 400, maxHull: 400 } },
      { condition: { shields: 150, maxShields: 150, hull: 200, maxHull: 200 } },
      { condition: null },
      { condition: null },
    ]);
  });

  it('follows the ship when it moves', async () => {
    await world.move(pilot(bo), ELSEWHERE);
    expect(await seen(bo, [ship(ada), ship(cy)])).toMatchObject([
      { condition: null },
      { condition: { hull: 200 } },
    ]);
    await world.move(pilot(bo), ARENA);
    expect(await seen(bo, [ship(ada), ship(cy)])).toMatchObject([
      { condition: { hull: 400 } },
      { condition: null },
    ]);
  });

  it('counts the recharge of shields up to this moment', async () => {
    await world.write('update vessel set shields = 100, shields_anchor_at = $2::timestamptz where id = $1', [
      pilot(ada).shipId,
      world.subgraph.clock.now(),
    ]);
    world.subgraph.clock.advance(3 * 3_600_000);
    expect(await seen(ada, [ship(ada)])).toMatchObject([{ condition: { shields: 130, maxShields: 300 } }]);
  });

  it('is the pirates of the own sector only, dead ones not at all', async () => {
    const [here, there, dead] = [
      await world.pirate('FAST_COURIER', { bountyCredits: 2500 }),
      await world.pirate('SCOUT', { sectorId: ELSEWHERE }),
      await world.pirate('SCOUT'),
    ];
    await world.write('update pirate set hull = 0, destroyed_at = $2::timestamptz where id = $1', [
      dead,
      world.subgraph.clock.now(),
    ]);
    const sectors = [ARENA, ELSEWHERE, sectorId(CENTRAL_NEXUS, 5000)].map((id) => ({
      __typename: 'Sector',
      id,
    }));
    const pirates = [here, there, dead].map((id) => ({ __typename: 'Pirate', id }));
    expect(await seen(ada, [...sectors, ...pirates])).toEqual([
      {
        __typename: 'Sector',
        id: ARENA,
        pirates: [
          {
            id: here,
            name: 'Vesk Thorne',
            hull: 'FAST_COURIER',
            attackCostTurns: 8,
            bountyCredits: '2500',
            condition: { shields: 200, maxShields: 200, hull: 300, maxHull: 300 },
          },
        ],
      },
      { __typename: 'Sector', id: ELSEWHERE, pirates: [] },
      { __typename: 'Sector', id: 'sec_nexus_5000', pirates: [] },
      { __typename: 'Pirate', id: here, name: 'Vesk Thorne' },
      null,
      null,
    ]);
  });

  it('is a fight only for those who fought it', async () => {
    await world.law('FREE');
    const combat = await fought(world.attack(pilot(ada), pilot(bo).shipId));
    const query = 'query C($id: ID!) { combat(id: $id) { id } myCombats { nodes { id } } }';
    for (const captain of [ada, bo]) {
      expect((await world.ask(pilot(captain), query, { id: combat.id })).data).toEqual({
        combat: { id: combat.id },
        myCombats: { nodes: [{ id: combat.id }] },
      });
    }
    expect((await world.ask(pilot(cy), query, { id: combat.id })).data).toEqual({
      combat: null,
      myCombats: { nodes: [] },
    });
    expect(await seen(cy, [{ __typename: 'Combat', id: combat.id }])).toEqual([null]);
    expect(await seen(bo, [{ __typename: 'Combat', id: combat.id }])).toMatchObject([
      { outcome: combat.outcome },
    ]);
  });

  it('is nothing for whoever has not signed in', async () => {
    const { data } = await world.subgraph.graphql({
      query: ENTITIES,
      variables: { refs: [ship(ada), { __typename: 'Sector', id: ARENA }] },
    });
    expect(data).toMatchObject({ _entities: [{ condition: null }, { pirates: [] }] });
  });

  it('of references that are no ids is nothing, without a fault', async () => {
    const refs = ['Ship', 'Sector', 'Pirate', 'Combat'].map((__typename) => ({
      __typename,
      id: "x' or 1=1",
    }));
    expect(await seen(ada, refs)).toMatchObject([{ condition: null }, { pirates: [] }, null, null]);
  });
});

describe('a pilot whose ship is lost', () => {
  it('sits in a pod that has its own condition', async () => {
    const dee = await world.captain('SCOUT');
    const podShipId = regionalId('ship', CENTRAL_NEXUS, 'pod');
    await world.subgraph.deliver({
      type: 'universe.ship-lost.v1',
      aggregate: dee.shipId,
      regionId: CENTRAL_NEXUS,
      topics: [],
      payload: {
        shipId: dee.shipId,
        playerId: dee.playerId,
        regionId: CENTRAL_NEXUS,
        sectorId: ARENA,
        podShipId,
        combatId: null,
      },
    });
    expect(await seen(dee, [{ __typename: 'Ship', id: podShipId }, ship(dee), ship(ada)])).toMatchObject([
      { condition: { shields: 150, hull: 200 } },
      { condition: null },
      { condition: { maxHull: 400 } },
    ]);
  });
});

describe('the history of fights', () => {
  it('is paged newest first, each fight once', async () => {
    const eve = await world.captain('CARRIER');
    for (let fight = 0; fight < 5; fight++) {
      world.subgraph.clock.advance(1000);
      await world.attack(eve, await world.pirate('SCOUT'), { key: `history-${fight}` });
    }
    const query =
      'query H($after: Cursor) { myCombats(first: 2, after: $after) { nodes { startedAt } pageInfo { hasNextPage endCursor } } }';
    const times: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page++) {
      const { data } = await world.ask(eve, query, { after });
      const history = data?.['myCombats'] as {
        nodes: { startedAt: string }[];
        pageInfo: { endCursor: string; hasNextPage: boolean };
      };
      times.push(...history.nodes.map((node) => node.startedAt));
      expect(history.pageInfo.hasNextPage).toBe(page < 2);
      after = history.pageInfo.endCursor;
    }
    expect(times).toHaveLength(5);
    expect(times).toEqual([...times].sort().reverse());
  });

  it.each([
    ['myCombats(first: 0) { nodes { id } }'],
    ['myCombats(first: 101) { nodes { id } }'],
    ['myCombats(after: "nonsense") { nodes { id } }'],
    ['combat(id: "nonsense") { id }'],
  ])('asked as %s is BAD_USER_INPUT', async (field) => {
    const { errors } = await world.ask(pilot(ada), `{ ${field} }`);
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });
});
