import type { SubgraphName } from '@sw/kernel/events/catalogue';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { InboxConsumer } from '#/inbox/consumer.ts';
import { deadLetters, replayDeadLetter } from '#/inbox/replay.ts';
import type { WireEvent } from '#/outbox/event-wire.ts';
import { memoryBus } from '#/redis/memory-bus.ts';
import { startTestSubgraph, type TestSubgraph } from '#/testing/subgraph.ts';
import { purses } from '../../fixtures/purses/definition.ts';

const SOURCE: SubgraphName = 'identity';
let world: TestSubgraph;
let ownersLog: WireEvent[];
let carried: WireEvent[];
let asked: number;

const event = (seq: number, nickname = 'Ada'): WireEvent => ({
  id: `evt_e${seq}`,
  seq: String(seq),
  type: 'identity.player-registered.v1',
  at: '2102-01-01T00:00:00.000Z',
  aggregate: `plr_q${seq}`,
  regionId: null,
  topics: [],
  payload: { playerId: `plr_q${seq}`, userId: `usr_q${seq}`, nickname, homeRegionId: 'reg_terran' },
});

function consumer(): InboxConsumer {
  const { started } = world;
  return new InboxConsumer({
    source: SOURCE,
    handlers: started.parts.inbox,
    bus: {
      ...memoryBus(),
      read: (_source, after) => Promise.resolve(carried.filter(({ seq }) => BigInt(seq) > after)),
    },
    read: world.read,
    uowFor: (enter) => started.workers.uowFor(enter),
    logOf: (after) => {
      asked += 1;
      return Promise.resolve({
        events: ownersLog.filter(({ seq }) => BigInt(seq) > after),
        oldestSeq: '1',
        headSeq: String(ownersLog.length),
      });
    },
    log: started.runtime.log,
    metrics: started.runtime.metrics,
  });
}

const registered = async (): Promise<string[]> =>
  (await world.read<{ id: string }>('select id from purse order by length(id), id')).map(({ id }) => id);

beforeAll(async () => {
  world = await startTestSubgraph(purses);
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});
beforeEach(async () => {
  [ownersLog, carried, asked] = [[], [], 0];
  await world.uow.run(async (tx) => {
    await tx.query('delete from purse');
    await tx.query('delete from inbox_position');
    await tx.query('delete from dead_letter');
    return { ok: true, value: null };
  });
});

describe('an inbox', () => {
  it('takes what the bus carries without asking the owner', async () => {
    carried = [event(1), event(2)];
    await consumer().step();
    expect(await registered()).toEqual(['plr_q1', 'plr_q2']);
    expect(asked).toBe(0);
  });

  it('takes an event once, however often it comes', async () => {
    carried = [event(1)];
    await consumer().step();
    await world.read(`update inbox_position set seq = 1`);
    await Promise.all([consumer().step(), consumer().step()]);
    carried = [event(1), event(2)];
    await Promise.all([consumer().step(), consumer().step()]);
    expect(await registered()).toEqual(['plr_q1', 'plr_q2']);
  });

  it('fills a gap from the owner’s log', async () => {
    ownersLog = [event(1), event(2), event(3)];
    carried = [event(3)];
    await consumer().step();
    expect(await registered()).toEqual(['plr_q1', 'plr_q2', 'plr_q3']);
  });

  it('finds what a bus that has forgotten everything does not carry', async () => {
    ownersLog = [event(1)];
    const inbox = consumer();
    await inbox.step();
    await inbox.step();
    expect(await registered()).toEqual(['plr_q1']);
  });

  it('counts a refused event as handled and goes on', async () => {
    carried = [event(1, 'refused'), event(2)];
    await consumer().step();
    expect(await registered()).toEqual(['plr_q2']);
  });

  it('parks an event that fails five times, goes on, and replays it once it can be handled', async () => {
    carried = [event(1, 'poison'), event(2)];
    const inbox = consumer();
    for (let attempt = 0; attempt < 4; attempt++)
      await expect(inbox.step()).rejects.toThrow('cannot be handled');
    await inbox.step();
    expect(await registered()).toEqual(['plr_q2']);

    const [letter] = await deadLetters(world.read);
    expect(letter).toMatchObject({ source: SOURCE, seq: '1' });
    if (!letter) return;
    const tools = {
      handlers: world.started.parts.inbox,
      uowFor: world.started.workers.uowFor.bind(world.started.workers),
    };
    await expect(replayDeadLetter(letter, tools)).rejects.toThrow('cannot be handled');
    const mended = { ...letter, event: event(1) };
    await replayDeadLetter(mended, tools);
    await replayDeadLetter(mended, tools).catch(() => undefined);
    expect(await registered()).toEqual(['plr_q1', 'plr_q2']);
    expect(await deadLetters(world.read)).toEqual([]);
  });
});
