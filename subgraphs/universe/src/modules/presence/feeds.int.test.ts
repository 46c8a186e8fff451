import type { PlayerId } from '@sw/kernel/ids';
import type { ExecutionResult } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sec, testWorld, type World } from '#/testing/world.ts';

const SECTOR_FEED = `subscription($sector: ID!, $after: Cursor) { sectorFeed(sectorId: $sector, after: $after) { __typename
  ... on FeedEvent { cursor at }
  ... on ShipEntered { ship { name sector { number } } from { number } } ... on ShipLeft { ship { name sector { number } } to { number } }
  ... on ShipDocked { ship { name } station { name } } ... on ShipUndocked { ship { name } } ... on ShipLost { ship { name } } } }`;
const PILOT_FEED = `subscription($after: Cursor) { pilotFeed(after: $after) { __typename ... on FeedEvent { cursor }
  ... on TurnsChanged { reason turns { turnsLeft } } ... on ShipMoved { sector { number } ship { name } } ... on ShipUndocked { ship { name } } ... on ShipRegistered { ship { name } } } }`;

let world: World;
let next: number;
beforeAll(async () => {
  world = await testWorld();
  next = (await world.neighbours(1))[0] ?? 0;
});
afterAll(() => world[Symbol.asyncDispose]());

let keys = 0;
const move = (pilot: PlayerId, to: number): Promise<unknown> =>
  world.ask(
    pilot,
    'mutation($key: ID!, $to: ID!) { moveShip(input: { idempotencyKey: $key, toSectorId: $to }) { errors { __typename } } }',
    { key: `m${keys++}`, to: sec(to) },
  );
const undock = (pilot: PlayerId): Promise<unknown> =>
  world.ask(
    pilot,
    'mutation($key: ID!) { undockShip(input: { idempotencyKey: $key }) { errors { __typename } } }',
    { key: `u${keys++}` },
  );

type Message = Readonly<Record<string, unknown>>;

async function listen(pilot: PlayerId, query: string, variables: Readonly<Record<string, unknown>> = {}) {
  const stream = await world.universe.subscribe({ query, variables, viewer: world.universe.viewerOf(pilot) });
  const results = stream[Symbol.asyncIterator]() as AsyncIterator<ExecutionResult>;
  const hear = async (): Promise<Message | 'end'> => {
    const heard = results.next();
    await world.universe.published();
    world.universe.started.runtime.feed.nudge();
    const { done, value } = await heard;
    if (done) return 'end';
    if (value.errors) throw new Error(value.errors[0]?.message);
    return Object.values(value.data ?? {})[0] as Message;
  };
  const hearOf = async (name: string): Promise<Message> => {
    for (let message = await hear(); message !== 'end'; message = await hear())
      if (JSON.stringify(message).includes(name)) return message;
    throw new Error(`the feed ended without ${name}`);
  };
  return { hear, hearOf, stop: () => results.return?.() };
}

describe('the feed of a sector', () => {
  it('tells who comes and goes, and ends with one’s own departure', async () => {
    const [here, visitor] = [await world.register('Here'), await world.register('Visitor')];
    await undock(here);
    await undock(visitor);
    await move(here, next);
    const { hear } = await listen(here, SECTOR_FEED, { sector: sec(next) });
    expect(await hear()).toMatchObject({ __typename: 'FeedStarted' });
    await move(visitor, next);
    expect(await hear()).toMatchObject({
      __typename: 'ShipEntered',
      ship: { name: 'Visitor Freighter', sector: { number: next } },
      from: { number: 1 },
    });
    await move(visitor, 1);
    expect(await hear()).toMatchObject({
      __typename: 'ShipLeft',
      ship: { name: 'Visitor Freighter', sector: null },
      to: { number: 1 },
    });
    await move(here, 1);
    expect(await hear()).toBe('end');
  });

  it('goes on after a position with nothing missed', async () => {
    const here = await world.register('Again');
    await undock(here);
    const first = await listen(here, SECTOR_FEED, { sector: sec(1) });
    const started = (await first.hear()) as Message;
    await first.stop();
    const visitor = await world.register('Shuttle');
    await undock(visitor);
    await move(visitor, next);
    const second = await listen(here, SECTOR_FEED, { sector: sec(1), after: started['cursor'] });
    expect(await second.hearOf('Shuttle')).toMatchObject({ __typename: 'ShipDocked' });
    expect(await second.hearOf('Shuttle')).toMatchObject({ __typename: 'ShipUndocked' });
    expect(await second.hear()).toMatchObject({ __typename: 'ShipLeft' });
    await second.stop();
  });

  it('is closed to those who are elsewhere', async () => {
    const pilot = await world.register('Away');
    await expect(listen(pilot, SECTOR_FEED, { sector: sec(next) })).rejects.toThrow(
      'Your ship is not there.',
    );
    await expect(listen(pilot, SECTOR_FEED, { sector: 'sector one' })).rejects.toThrow(
      'not the id of a sector',
    );
    await expect(listen(pilot, SECTOR_FEED, { sector: sec(1), after: 'yesterday' })).rejects.toThrow(
      'not a cursor',
    );
  });
});

describe('the feed of a pilot', () => {
  it('tells their turns and moves, and nobody else’s', async () => {
    const [pilot, other] = [await world.register('Mine'), await world.register('Theirs')];
    const { hear, hearOf, stop } = await listen(pilot, PILOT_FEED);
    expect(await hear()).toMatchObject({ __typename: 'FeedStarted' });
    await undock(other);
    await move(other, next);
    await undock(pilot);
    await move(pilot, next);
    expect(await hearOf('ShipUndocked')).toMatchObject({ ship: { name: 'Mine Freighter' } });
    expect(await hear()).toMatchObject({ __typename: 'ShipMoved', sector: { number: next } });
    expect(await hear()).toMatchObject({
      __typename: 'TurnsChanged',
      reason: 'move',
      turns: { turnsLeft: await world.turnsOf(pilot) },
    });
    await stop();
  });
});
