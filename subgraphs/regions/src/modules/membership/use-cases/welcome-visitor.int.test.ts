import { type PlayerId, type SectorId, TERRAN_SPACE } from '@sw/kernel/ids';
import { startTestSubgraph, type TestSubgraph, testViewer } from '@sw/platform/testing/subgraph';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { regions } from '#/app.ts';
import { welcomeVisitor } from './welcome-visitor.ts';

const nova = 'plr_nova' as PlayerId;
const other = 'plr_other' as PlayerId;

let world: TestSubgraph;
beforeAll(async () => {
  world = await startTestSubgraph(regions());
});
afterAll(() => world[Symbol.asyncDispose]());

const entered = (playerId: PlayerId) =>
  world.deliver({
    type: 'universe.region-entered.v1',
    aggregate: playerId,
    regionId: TERRAN_SPACE,
    topics: [],
    payload: { playerId, regionId: TERRAN_SPACE, sectorId: 'sec_terran_1' as SectorId },
  });

const membershipsSeenBy = async (viewer: PlayerId, of: PlayerId): Promise<unknown> => {
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on Player { memberships { kind joinedAt region { name } } } } }`;
  const representations = [{ __typename: 'Player', id: of }];
  return (await world.graphql({ query, variables: { representations }, viewer: testViewer(viewer) })).data?.[
    '_entities'
  ];
};

describe('the first entry into a region', () => {
  test('makes a visitor, and the second one changes nothing', async () => {
    await entered(nova);
    const first = await membershipsSeenBy(nova, nova);
    world.clock.advance(60_000);
    await entered(nova);

    expect(first).toEqual([
      {
        memberships: [
          { kind: 'VISITOR', joinedAt: '2102-01-01T00:00:00.000Z', region: { name: 'Terran Space' } },
        ],
      },
    ]);
    expect(await membershipsSeenBy(nova, nova)).toEqual(first);
    expect(await world.published('regions.membership-opened.v1')).toHaveLength(1);
  });

  test('told ten times at once makes one visitor', async () => {
    const command = { playerId: 'plr_crowd' as PlayerId, regionId: TERRAN_SPACE };
    const answers = await Promise.all(Array.from({ length: 10 }, () => welcomeVisitor(world.uow, command)));
    expect(answers.filter((answer) => answer.ok && answer.value)).toHaveLength(1);
    expect(
      (await world.published('regions.membership-opened.v1')).filter(
        ({ payload }) => payload.playerId === command.playerId,
      ),
    ).toHaveLength(1);
  });

  test('is nobody else’s business', async () => {
    await entered(nova);
    expect(await membershipsSeenBy(other, nova)).toEqual([{ memberships: [] }]);
  });
});
