import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answered, fought, refused } from '#/testing/fights.ts';
import { FakeUniverse, World } from '#/testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world[Symbol.asyncDispose]());
beforeEach(async () => {
  Object.assign(world.universe, new FakeUniverse(), { ships: world.universe.ships });
  await world.law('FREE');
});

describe('a repeated attack', () => {
  it('with the same key finds the same fight and changes nothing, also twice at once', async () => {
    const [ada, pirate] = [await world.captain('LIGHT_FREIGHTER'), await world.pirate('LIGHT_FREIGHTER')];
    const before = await world.count('combat');
    const answers = await Promise.all([1, 2, 3].map(() => fought(world.attack(ada, pirate))));
    const late = await fought(world.attack(ada, pirate));
    expect(new Set([...answers, late].map((fight) => fight.id)).size).toBe(1);
    expect(await world.count('combat')).toBe(before + 1);
    const settled = await world.subgraph.published('combat.engagement-settled.v1');
    expect(settled.filter((event) => event.payload.attackerShipId === ada.shipId)).toHaveLength(1);
    expect(new Set(world.universe.asked.map((asked) => asked.commandId)).size).toBe(1);
  });

  it('with the same key for another target is a conflict', async () => {
    const [ada, first, second] = [
      await world.captain('DEFENDER'),
      await world.pirate('SCOUT'),
      await world.pirate('SCOUT'),
    ];
    await fought(world.attack(ada, first));
    expect(await refused(world.attack(ada, second))).toMatchObject({
      __typename: 'IdempotencyConflictError',
      code: 'IDEMPOTENT_REPLAY',
    });
    expect(await refused(world.attack(ada, first, { stance: 'EVADE' }))).toMatchObject({
      code: 'IDEMPOTENT_REPLAY',
    });
  });

  it('with the same key for two targets at once fights one and gives back what was held for the other', async () => {
    const ada = await world.captain('DEFENDER');
    const pirates = [await world.pirate('SCOUT'), await world.pirate('SCOUT')];
    world.universe.answerTogether(2);
    const answers = await Promise.all(pirates.map((pirate) => answered(world.attack(ada, pirate))));
    expect(answers.filter((answer) => answer.combat)).toHaveLength(1);
    expect(answers.flatMap((answer) => answer.errors)).toMatchObject([{ code: 'IDEMPOTENT_REPLAY' }]);
    const ended = await world.subgraph.published('combat.engagement-settled.v1');
    const outcomes = ended
      .filter((event) => event.payload.attackerShipId === ada.shipId)
      .map((event) => event.payload.outcome);
    expect(outcomes.sort()).toEqual(['cancelled', 'settled']);
  });

  it('by another pilot with the same key is another attack', async () => {
    const [ada, bo] = [await world.captain('DEFENDER'), await world.captain('DEFENDER')];
    const fights = [
      await fought(world.attack(ada, await world.pirate('SCOUT'))),
      await fought(world.attack(bo, await world.pirate('SCOUT'))),
    ];
    expect(fights[0]?.id).not.toBe(fights[1]?.id);
  });
});

describe('when universe or this process fails', () => {
  it('a universe that does not answer changes nothing, and the same key works when it is back', async () => {
    const [ada, pirate] = [await world.captain('DEFENDER'), await world.pirate('SCOUT')];
    const before = await world.count('combat');
    world.universe.isDown = true;
    expect(await refused(world.attack(ada, pirate))).toMatchObject({
      __typename: 'TemporarilyUnavailableError',
      code: 'UNAVAILABLE',
    });
    expect(await world.count('combat')).toBe(before);
    world.universe.isDown = false;
    await fought(world.attack(ada, pirate));
  });

  it('a hold whose answer was lost is cancelled by asking, and the repetition fights under a new command', async () => {
    const [ada, pirate] = [await world.captain('DEFENDER'), await world.pirate('SCOUT')];
    world.universe.isDown = true;
    await refused(world.attack(ada, pirate));
    world.universe.isDown = false;
    const lost = world.universe.asked[0]?.commandId ?? '';
    expect(await world.subgraph.started.outcome(lost)).toEqual({ outcome: 'cancelled', facts: null });

    await fought(world.attack(ada, pirate));
    expect(world.universe.asked[1]?.commandId).not.toBe(lost);
    expect(await world.subgraph.started.outcome(lost)).toEqual({ outcome: 'cancelled', facts: null });
  });

  it('a command that was cancelled while universe answered is not fought', async () => {
    const [ada, pirate] = [await world.captain('DEFENDER'), await world.pirate('SCOUT')];
    const before = await world.count('combat');
    world.universe.onHeld = async () => {
      await world.subgraph.started.outcome(world.universe.asked.at(-1)?.commandId ?? '');
    };
    expect(await refused(world.attack(ada, pirate))).toMatchObject({ code: 'UNAVAILABLE' });
    expect(await world.count('combat')).toBe(before);
  });

  it('a crash after the hold is healed by the repetition, which finds the same hold', async () => {
    const [ada, pirate] = [await world.captain('DEFENDER'), await world.pirate('SCOUT')];
    world.universe.onHeld = () => Promise.reject(new Error('the process dies'));
    expect((await world.attack(ada, pirate)).errors?.[0]?.extensions?.['code']).toBe('INTERNAL_SERVER_ERROR');
    world.universe.onHeld = () => Promise.resolve();
    const fight = await fought(world.attack(ada, pirate));
    expect(world.universe.asked[0]?.commandId).toBe(world.universe.asked[1]?.commandId);
    const command = world.universe.asked[0]?.commandId ?? '';
    expect(await world.subgraph.started.outcome(command)).toMatchObject({
      outcome: 'settled',
      facts: { combatId: fight.id, attackerShipId: ada.shipId },
    });
  });
});

describe('a fight that is stored', () => {
  it('comes out the same when fought again, and is known as tampered when a round was changed', async () => {
    const ada = await world.captain('LIGHT_FREIGHTER');
    const fight = await fought(world.attack(ada, await world.pirate('LIGHT_FREIGHTER')));
    expect(fight.isReplayExact).toBe(true);
    await world.write(
      'update combat_round set defender_hull = defender_hull + 1 where combat_id = $1 and number = 1',
      [fight.id],
    );
    const { data } = await world.ask(ada, 'query C($id: ID!) { combat(id: $id) { isReplayExact } }', {
      id: fight.id,
    });
    expect(data).toEqual({ combat: { isReplayExact: false } });
  });
});
