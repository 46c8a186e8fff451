import { CENTRAL_NEXUS, type PlayerId, TERRAN_SPACE } from '@sw/kernel/ids';
import { startTestSubgraph, type TestSubgraph, testViewer } from '@sw/platform/testing/subgraph';
import type { ExecutionResult } from 'graphql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { regions } from '#/app.ts';

let world: TestSubgraph;
beforeEach(async () => {
  world = await startTestSubgraph(regions());
});
afterEach(() => world[Symbol.asyncDispose]());

const player = testViewer('plr_nova' as PlayerId);
const administrator = testViewer('plr_admin' as PlayerId, ['system.health']);
const service = { kind: 'service', name: 'universe' } as const;

const beat = (
  change: Readonly<Record<string, unknown>> = {},
  caller: { kind: 'gateway' } | typeof service = service,
) =>
  world.graphql({
    query: 'mutation ($input: HeartbeatInput!) { recordHeartbeat(input: $input) }',
    variables: {
      input: {
        nodeId: 'host-1',
        services: ['gateway', 'universe'],
        requestsPerSecond: 50,
        errorsPerSecond: 0,
        eventsPerSecond: 7,
        p95Milliseconds: 30,
        playerIds: ['plr_nova', 'plr_vega'],
        ...change,
      },
    },
    caller,
    viewer: caller.kind === 'gateway' ? administrator : null,
  });

const watchAfter = async (seconds: number): Promise<void> => {
  world.clock.advance(seconds * 1000);
  await world.runJob('watch-health');
};

const health = async (): Promise<unknown> =>
  (
    await world.graphql({
      query: '{ region(id: "reg_terran") { health { score status lastHeartbeatAt } } }',
      viewer: player,
    })
  ).data?.['region'];

const announced = async (): Promise<unknown[]> =>
  (await world.published('regions.health-changed.v1'))
    .filter(({ regionId }) => regionId === TERRAN_SPACE)
    .map(({ payload }) => payload.status);

describe('the health of a region', () => {
  test('is well while its servers are heard of', async () => {
    await beat();
    await watchAfter(5);
    expect(await health()).toEqual({
      health: { score: 100, status: 'HEALTHY', lastHeartbeatAt: '2102-01-01T00:00:00.000Z' },
    });
    expect(await announced()).toEqual([]);
  });

  test('is down after 45 seconds of silence, announced once for each region, and well again with the next beat', async () => {
    await beat();
    await watchAfter(45);
    expect(await announced()).toEqual([]);

    await watchAfter(1);
    await watchAfter(5);
    expect(await health()).toMatchObject({ health: { score: 0, status: 'DOWN' } });
    expect(await announced()).toEqual(['DOWN']);
    expect(
      (await world.published('regions.health-changed.v1')).map(({ regionId }) => regionId).sort(),
    ).toEqual([CENTRAL_NEXUS, TERRAN_SPACE]);

    await beat();
    await watchAfter(1);
    expect(await announced()).toEqual(['DOWN', 'HEALTHY']);
  });

  test('is degraded while one of the services is gone', async () => {
    await beat({ nodeId: 'host-2', services: ['combat'] });
    world.clock.advance(50_000);
    await beat();
    await watchAfter(1);
    expect(await announced()).toEqual(['DEGRADED']);
    const [event] = await world.published('regions.health-changed.v1');
    expect(event?.payload).toMatchObject({ score: 63, reason: 'not heard of: combat' });
  });

  test('a watcher that has just begun does not cry before it has listened for 45 seconds', async () => {
    await watchAfter(44);
    expect(await announced()).toEqual([]);
    await watchAfter(1);
    expect(await announced()).toEqual(['DOWN']);
  });

  test('two watchers at once announce a change once', async () => {
    world.clock.advance(60_000);
    await Promise.all([
      world.runJob('watch-health'),
      world.runJob('watch-health'),
      world.runJob('watch-health'),
    ]);
    expect(await announced()).toEqual(['DOWN']);
  });
});

describe('a heartbeat', () => {
  test('replaces the one before, and is summed up in the pulse', async () => {
    await beat({ requestsPerSecond: 1 });
    await beat();
    await beat({ nodeId: 'host-2', services: ['combat'], errorsPerSecond: 0.5, playerIds: ['plr_vega'] });

    const query =
      '{ platformPulse { id playersOnline requestsPerSecond errorsPerSecond eventsPerSecond nodes { id services p95Milliseconds } } }';
    expect((await world.graphql({ query, viewer: administrator })).data?.['platformPulse']).toEqual({
      id: 'pulse_now',
      playersOnline: 2,
      requestsPerSecond: 50,
      errorsPerSecond: 0.5,
      eventsPerSecond: 14,
      nodes: [
        { id: 'host-1', services: ['gateway', 'universe'], p95Milliseconds: 30 },
        { id: 'host-2', services: ['combat'], p95Milliseconds: 30 },
      ],
    });
  });

  test.each([
    ['a name with blanks', { nodeId: 'host 1' }],
    ['no name', { nodeId: '' }],
    ['a negative figure', { requestsPerSecond: -1 }],
    ['too many services', { services: Array(21).fill('gateway') }],
    ['a pilot who is none', { playerIds: ['usr_x'] }],
  ])('with %s is refused and not kept', async (_what, change) => {
    const { errors } = await beat(change);
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(await world.read('select 1 from platform_node')).toEqual([]);
  });

  test('is taken from services alone', async () => {
    const { errors } = await beat({}, { kind: 'gateway' });
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    expect(await world.read('select 1 from platform_node')).toEqual([]);
  });
});

describe('whoever listens', () => {
  const dataOf = async (stream: AsyncIterator<ExecutionResult>): Promise<unknown> => {
    const { value } = await stream.next();
    return (value as ExecutionResult).data;
  };

  test('to a region is told of its health from where they left off', async () => {
    const query = `subscription ($after: Cursor) { regionFeed(regionId: "reg_terran", after: $after) {
      __typename ... on FeedEvent { cursor } ... on RegionHealthChanged { status region { slug } } } }`;
    const first = (await world.subscribe({ query, viewer: player }))[Symbol.asyncIterator]();
    const started = (await dataOf(first)) as { regionFeed: { __typename: string; cursor: string } };
    expect(started.regionFeed.__typename).toBe('FeedStarted');
    await first.return?.();

    await watchAfter(50);
    await world.published();
    const second = (
      await world.subscribe({ query, variables: { after: started.regionFeed.cursor }, viewer: player })
    )[Symbol.asyncIterator]();
    expect(await dataOf(second)).toMatchObject({ regionFeed: { __typename: 'FeedStarted' } });
    expect(await dataOf(second)).toMatchObject({
      regionFeed: { __typename: 'RegionHealthChanged', status: 'DOWN', region: { slug: 'terran-space' } },
    });
    await second.return?.();
  });

  test('to the pulse hears it at once, without a place in any log', async () => {
    await beat();
    const stream = (
      await world.subscribe({
        query: 'subscription { platformPulse { playersOnline } }',
        viewer: administrator,
      })
    )[Symbol.asyncIterator]();
    expect(await dataOf(stream)).toEqual({ platformPulse: { playersOnline: 2 } });
    await stream.return?.();
  });

  test.each([
    [
      'a region that is none',
      'subscription { regionFeed(regionId: "nowhere") { __typename } }',
      'BAD_USER_INPUT',
    ],
    [
      'a cursor that is none',
      'subscription { regionFeed(regionId: "reg_terran", after: "nonsense") { __typename } }',
      'BAD_USER_INPUT',
    ],
    ['the pulse without the right', 'subscription { platformPulse { playersOnline } }', 'FORBIDDEN'],
  ])('to %s is refused', async (_what, query, code) => {
    const refused = await world.subscribe({ query, viewer: player }).then(
      () => null,
      (error: AggregateError) => error,
    );
    expect(
      refused?.errors.map((error: { extensions: Record<string, unknown> }) => error.extensions['code']),
    ).toEqual([code]);
  });
});

test('the pulse is resolved for the other subgraphs, but not shown to a player', async () => {
  const representations = [{ __typename: 'PlatformPulse', id: 'pulse_now' }];
  const query =
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on PlatformPulse { playersOnline } } }';
  const asked = async (viewer: typeof player) =>
    (await world.graphql({ query, variables: { representations }, viewer })).data?.['_entities'];
  expect(await asked(administrator)).toEqual([{ playersOnline: 0 }]);
  expect(await asked(player)).toEqual([null]);
});
