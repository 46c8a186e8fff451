import { CENTRAL_NEXUS, type RegionId, TERRAN_SPACE } from '@sw/kernel/ids';
import { startTestSubgraph, type TestSubgraph, testViewer } from '@sw/platform/testing/subgraph';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { regions } from '#/app.ts';
import { FULL_WORLD, foundingRegions } from '#/modules/registry/rules/founding.ts';
import { foundRegions } from './found-regions.ts';

let world: TestSubgraph;
beforeAll(async () => {
  world = await startTestSubgraph(regions({ worldSeed: 'test world' }));
});
afterAll(() => world[Symbol.asyncDispose]());

const viewer = testViewer('plr_anyone' as never);
const LIST = `query ($first: Int, $after: Cursor) { regions(first: $first, after: $after) {
  nodes { id slug name type status sectorCount law { taxPercent tariffPercent pvp startingCredits isOpen } }
  pageInfo { hasNextPage endCursor } } }`;

type ListAnswer = {
  regions: { nodes: Record<string, unknown>[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
};
const list = async (variables: Record<string, unknown> = {}): Promise<ListAnswer['regions']> =>
  ((await world.graphql({ query: LIST, variables, viewer })).data as ListAnswer).regions;

const foundAgain = () =>
  foundRegions(world.uow, { foundings: foundingRegions(FULL_WORLD), seedOf: () => 'another seed' });

describe('the first start', () => {
  test('registers Terran Space and the Central Nexus with their law, waiting for their maps', async () => {
    const { nodes } = await list();
    expect(nodes).toEqual([
      {
        id: TERRAN_SPACE,
        slug: 'terran-space',
        name: 'Terran Space',
        type: 'TERRAN_SPACE',
        status: 'PENDING',
        sectorCount: 300,
        law: { taxPercent: 5, tariffPercent: 0, pvp: 'FORBIDDEN', startingCredits: '1000', isOpen: true },
      },
      {
        id: CENTRAL_NEXUS,
        slug: 'central-nexus',
        name: 'Central Nexus',
        type: 'CENTRAL_NEXUS',
        status: 'PENDING',
        sectorCount: 5_000,
        law: { taxPercent: 5, tariffPercent: 0, pvp: 'BY_ZONE', startingCredits: '1000', isOpen: true },
      },
    ]);
  });

  test('has universe make the same maps of the same world seed', async () => {
    const events = await world.published('regions.region-registered.v1');
    expect(
      events.map(({ payload }) => [payload.regionId, payload.seed, payload.sectorCount, payload.law.taxRate]),
    ).toEqual([
      [TERRAN_SPACE, 'test world/terran-space', 300, 0.05],
      [CENTRAL_NEXUS, 'test world/central-nexus', 5_000, 0.05],
    ]);
  });

  test('repeated, and by two processes at once, changes nothing', async () => {
    const before = await world.read('select * from region order by region_id');
    const answers = await Promise.all([foundAgain(), foundAgain()]);
    expect(answers).toEqual([
      { ok: true, value: 0 },
      { ok: true, value: 0 },
    ]);
    expect(await world.read('select * from region order by region_id')).toEqual(before);
    expect(await world.published('regions.region-registered.v1')).toHaveLength(2);
  });

  test('makes another galaxy on each platform when no seed is given, and a small one for tests', async () => {
    await using other = await startTestSubgraph(
      regions({ worldSize: { terranSectors: 20, nexusSectors: 40 } }),
    );
    const events = await other.published('regions.region-registered.v1');
    expect(events.map(({ payload }) => [payload.seed, payload.sectorCount])).toEqual([
      ['seed-1', 20],
      ['seed-2', 40],
    ]);
  });
});

describe('a region', () => {
  const generated = (regionId: RegionId) =>
    world.deliver({
      type: 'universe.region-generated.v1',
      aggregate: regionId,
      regionId,
      topics: [],
      payload: {
        regionId,
        seed: 'test world/terran-space',
        sha256: 'ab'.repeat(32),
        sectorCount: 300,
        stationCount: 30,
      },
    });

  test('opens when its map is made, also when it is told so twice', async () => {
    await generated(TERRAN_SPACE);
    await generated(TERRAN_SPACE);
    const { nodes } = await list();
    expect(nodes.map(({ status }) => status)).toEqual(['ACTIVE', 'PENDING']);
  });

  test('that nobody registered stays unknown', async () => {
    await generated('reg_atlantis' as RegionId);
    expect((await list()).nodes).toHaveLength(2);
  });

  test('is found by its id, and a stranger’s id finds nothing', async () => {
    const query = 'query ($id: ID!) { region(id: $id) { name } }';
    expect((await world.graphql({ query, variables: { id: CENTRAL_NEXUS }, viewer })).data).toEqual({
      region: { name: 'Central Nexus' },
    });
    expect((await world.graphql({ query, variables: { id: 'reg_atlantis' }, viewer })).data).toEqual({
      region: null,
    });
  });

  test('is listed page by page', async () => {
    const first = await list({ first: 1 });
    const second = await list({ first: 1, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes].map(({ id }) => id)).toEqual([TERRAN_SPACE, CENTRAL_NEXUS]);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  });

  test('is resolved for the other subgraphs, many at once, unknown ones as null', async () => {
    const representations = [TERRAN_SPACE, 'reg_atlantis', 'nonsense', CENTRAL_NEXUS].map((id) => ({
      __typename: 'Region',
      id,
    }));
    const query =
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Region { slug health { status } } } }';
    const { data } = await world.graphql({ query, variables: { representations }, viewer });
    expect(data?.['_entities']).toEqual([
      { slug: 'terran-space', health: { status: 'HEALTHY' } },
      null,
      null,
      { slug: 'central-nexus', health: { status: 'HEALTHY' } },
    ]);
  });
});

test.each([
  ['an id of another kind', '{ region(id: "plr_x") { id } }', 'BAD_USER_INPUT'],
  ['an id that is none', '{ region(id: "../../etc") { id } }', 'BAD_USER_INPUT'],
  ['no items', '{ regions(first: 0) { nodes { id } } }', 'BAD_USER_INPUT'],
  ['too many items', '{ regions(first: 101) { nodes { id } } }', 'BAD_USER_INPUT'],
  ['a malformed cursor', '{ regions(after: "nonsense") { nodes { id } } }', 'BAD_USER_INPUT'],
  [
    'a cursor of another list',
    `{ regions(after: "${Buffer.from('k.5.aud_x').toString('base64url')}") { nodes { id } } }`,
    'BAD_USER_INPUT',
  ],
  ['the pulse without the right', '{ platformPulse { playersOnline } }', 'FORBIDDEN'],
])('asking with %s is refused', async (_what, query, code) => {
  const { errors } = await world.graphql({ query, viewer });
  expect(errors?.map(({ extensions }) => extensions['code'])).toEqual([code]);
});

test('nothing is shown to somebody who has not signed in', async () => {
  const { errors } = await world.graphql({
    query: '{ regions { nodes { id } } region(id: "reg_terran") { id } platformPulse { id } }',
  });
  expect(new Set(errors?.map(({ extensions }) => extensions['code']))).toEqual(new Set(['UNAUTHENTICATED']));
});
