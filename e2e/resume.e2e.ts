import { decodeCursor } from '@sw/platform/outbox/cursor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FeedListener } from '#/feed-listener.ts';
import { GraphClient, type Pilot } from '#/graph-client.ts';
import { breachesOf } from '#/sound-world.ts';
import { type Stack, startStack } from '#/stack.ts';
import { until } from '#/until.ts';

const LISTENING_PILOTS = 10;
const SOCKETS_PER_PILOT = 5;
const FLYING_PILOTS = 3;
const DEATHS = 10;
const MOST_VOYAGES = 300;

let stack: Stack;
let client: GraphClient;
beforeAll(async () => {
  stack = await startStack();
  client = new GraphClient(stack.graphUrl);
});
afterAll(() => stack[Symbol.asyncDispose]());

const FEED = `subscription Feed($sectorId: ID!, $after: Cursor) {
  feed: sectorFeed(sectorId: $sectorId, after: $after) {
    __typename
    ... on FeedEvent { cursor at }
    ... on ShipDocked { ship { id name owner { nickname } condition { hull } } station { name } }
    ... on ShipUndocked { ship { id name owner { nickname } condition { hull } } station { name } }
  }
}`;
const UNDOCK =
  'mutation Undock($input: UndockShipInput!) { undockShip(input: $input) { ship { id } errors { ... on UserError { code } } } }';
const DOCK =
  'mutation Dock($input: DockShipInput!) { dockShip(input: $input) { ship { id } errors { ... on UserError { code } } } }';

/** Says the same thing again until it is answered, as a page does with an idempotency key. */
const insist = (pilot: Pilot, query: string, input: Readonly<Record<string, string>>): Promise<unknown> =>
  until(`${pilot.name} is answered`, async () => {
    const answer = await client.ask<object>(query, { input }, pilot.token).catch(() => null);
    return answer?.errors.length === 0 && answer.data;
  });

/** Leaves the dock and comes back again and again. */
async function fly(pilot: Pilot, isOver: () => boolean): Promise<number> {
  let voyages = 0;
  for (; voyages < MOST_VOYAGES && !isOver(); voyages++) {
    await insist(pilot, UNDOCK, { idempotencyKey: `out-${voyages}` });
    await insist(pilot, DOCK, { idempotencyKey: `in-${voyages}`, stationId: pilot.stationId });
  }
  return voyages;
}

const crew = (name: string, size: number): Promise<Pilot[]> =>
  Promise.all(Array.from({ length: size }, (_, at) => client.register(`${name}${at}`)));

describe('fifty open pages, when the gateway dies ten times under a stream of events', () => {
  it('hear of everything exactly once and in order', async () => {
    const [listening, flying] = [await crew('Watcher', LISTENING_PILOTS), await crew('Ferry', FLYING_PILOTS)];
    const feed = { graphUrl: stack.graphUrl, query: FEED, variables: { sectorId: flying[0]?.sectorId } };
    using listeners = new DisposableStack();
    const pages = listening.flatMap(({ token }) =>
      Array.from({ length: SOCKETS_PER_PILOT }, () => listeners.use(new FeedListener({ ...feed, token }))),
    );
    await until('every page listens', async () => pages.every(({ openings }) => openings > 0));
    const before = await lastSeq();

    let isOver = false;
    const voyages = Promise.all(flying.map((pilot) => fly(pilot, () => isOver)));
    for (let death = 0; death < DEATHS; death++) {
      const heard = pages.map((page) => page.heard.length);
      await until('every page has heard something new', async () =>
        pages.every((page, at) => page.heard.length > (heard[at] ?? 0)),
      );
      await stack.kill('gateway');
      await stack.restart('gateway');
    }
    isOver = true;
    const flown = (await voyages).reduce((sum, count) => sum + count, 0);

    const expected = await announced(before);
    const last = expected.at(-1) ?? 0n;
    await until('every page has heard the last event', async () =>
      pages.every((page) => seqOf(page.heard.at(-1)) === last),
    ).catch(() => undefined);
    expect(expected).toHaveLength(2 * flown);
    for (const page of pages) {
      expect(page.complaints).toEqual([]);
      expect(page.heard.map(seqOf)).toEqual(expected);
      expect(page.openings).toBeGreaterThan(DEATHS);
    }
    expect(await breachesOf(stack.pool)).toEqual([]);
    expect(stack.faults()).toEqual([]);
  });
});

const seqOf = (message: Readonly<{ cursor: string }> | undefined): bigint | null =>
  message ? decodeCursor(message.cursor) : null;

async function lastSeq(): Promise<string> {
  const { rows } = await stack.pool.query<{ last: string }>(
    'select last_seq as last from universe.outbox_head',
  );
  return rows[0]?.last ?? '0';
}

/** What universe's own log says happened at the station after a position. */
async function announced(after: string): Promise<bigint[]> {
  await until(
    'everything is published',
    async () => (await stack.pool.query('select 1 from universe.outbox where seq is null')).rowCount === 0,
  );
  const { rows } = await stack.pool.query<{ seq: string }>(
    `select seq from universe.outbox where seq > $1 and type in ('universe.ship-docked.v1', 'universe.ship-undocked.v1') order by seq`,
    [after],
  );
  return rows.map(({ seq }) => BigInt(seq));
}
