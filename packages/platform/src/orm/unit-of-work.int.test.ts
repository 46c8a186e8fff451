import { globalId } from '@sw/kernel/ids';
import { ok } from '@sw/kernel/result';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestSubgraph, type TestSubgraph } from '#/testing/subgraph.ts';
import { open, purses, spend } from '../../fixtures/purses/definition.ts';

let world: TestSubgraph;
let count = 0;
const balanceOf = async (id: string): Promise<string | undefined> =>
  (await world.read<{ balance: string }>('select balance::text as balance from purse where id = $1', [id]))[0]
    ?.balance;

async function newPurse(balance: bigint) {
  count += 1;
  const playerId = globalId('player', `p${count}`);
  await open(world.uow, playerId, balance);
  return playerId;
}

beforeAll(async () => {
  world = await startTestSubgraph(purses);
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

describe('a unit of work', () => {
  it('keeps what an accepted command did and publishes its event', async () => {
    const playerId = await newPurse(100n);
    expect(await spend(world.uow, { playerId, credits: 30n })).toMatchObject({
      ok: true,
      value: { balance: 70n },
    });
    expect(await balanceOf(playerId)).toBe('70');
    const events = await world.published('economy.credits-changed.v1');
    expect(events.filter((event) => event.aggregate === playerId)).toMatchObject([
      { payload: { deltaCredits: -30n } },
    ]);
  });

  it('leaves nothing of a refused command', async () => {
    const playerId = await newPurse(10n);
    expect(await spend(world.uow, { playerId, credits: 30n })).toEqual({
      ok: false,
      refusal: { reason: 'TooLittle', balance: 10n },
    });
    expect(await balanceOf(playerId)).toBe('10');
    expect((await world.published()).filter((event) => event.aggregate === playerId)).toEqual([]);
  });

  it('leaves nothing of a command that throws', async () => {
    const playerId = await newPurse(10n);
    const failing = world.uow.run(async (tx) => {
      await tx.query('update purse set balance = 0 where id = $1', [playerId]);
      throw new Error('midway');
    });
    await expect(failing).rejects.toThrow('midway');
    expect(await balanceOf(playerId)).toBe('10');
  });

  it('answers a repeated key with its first result, dates and credits included, and changes nothing', async () => {
    const playerId = await newPurse(100n);
    const command = { playerId, credits: 30n };
    const key = { actor: playerId, key: 'k1', operation: 'spend', request: command };
    const first = await spend(world.uow, command, key);
    world.clock.advance(1_000);
    expect(await spend(world.uow, command, key)).toEqual(first);
    expect(await balanceOf(playerId)).toBe('70');
  });

  it('refuses a key that was used for another request', async () => {
    const playerId = await newPurse(100n);
    const keyFor = (credits: bigint) => ({
      actor: playerId,
      key: 'k1',
      operation: 'spend',
      request: { credits },
    });
    await spend(world.uow, { playerId, credits: 1n }, keyFor(1n));
    expect(await spend(world.uow, { playerId, credits: 2n }, keyFor(2n))).toEqual({
      ok: false,
      refusal: { reason: 'IdempotencyConflict' },
    });
    expect(await balanceOf(playerId)).toBe('99');
  });

  it('acts once when the same key comes twenty times at the same moment', async () => {
    const playerId = await newPurse(100n);
    const command = { playerId, credits: 30n };
    const key = { actor: playerId, key: 'rush', operation: 'spend', request: command };
    const results = await Promise.all(Array.from({ length: 20 }, () => spend(world.uow, command, key)));
    expect(new Set(results.map((result) => result.ok && result.value.balance))).toEqual(new Set([70n]));
    expect(await balanceOf(playerId)).toBe('70');
  });

  it('never overdraws a purse that fifty commands share', async () => {
    const playerId = await newPurse(100n);
    const results = await Promise.all(
      Array.from({ length: 50 }, () => spend(world.uow, { playerId, credits: 3n })),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(33);
    expect(await balanceOf(playerId)).toBe('1');
  });

  it('runs a deadlocked pair again until both are done', async () => {
    const [a, b] = [await newPurse(100n), await newPurse(100n)];
    const crossing = (first: string, second: string) =>
      world.uow.run(async (tx) => {
        await tx.query('update purse set balance = balance - 1 where id = $1', [first]);
        await tx.query('select pg_sleep(0.05)');
        await tx.query('update purse set balance = balance + 1 where id = $1', [second]);
        return ok(null);
      });
    await Promise.all([crossing(a, b), crossing(b, a)]);
    expect([await balanceOf(a), await balanceOf(b)]).toEqual(['100', '100']);
  });
});
