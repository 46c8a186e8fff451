import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { afterEach, describe, expect, it } from 'vitest';
import { createRateBudget } from '#/rate-budget/rate-budget.ts';

const opened: Redis[] = [];
afterEach(() => {
  for (const redis of opened.splice(0)) redis.disconnect();
});

function connect(url = process.env.SW_TEST_REDIS_URL ?? 'redis://127.0.0.1:6379'): Redis {
  const redis = new Redis(url, { maxRetriesPerRequest: 1, retryStrategy: () => null });
  redis.on('error', () => undefined);
  opened.push(redis);
  return redis;
}

async function ready(redis: Redis): Promise<Redis> {
  await redis.ping();
  return redis;
}

describe('a rate budget', () => {
  it('is shared by two processes and says when to come back', async () => {
    const name = randomUUID();
    const first = createRateBudget({ redis: await ready(connect()), name, points: 3, perSeconds: 60 });
    const second = createRateBudget({ redis: await ready(connect()), name, points: 3, perSeconds: 60 });

    expect(await first.take('plr_1')).toEqual({ allowed: true, remaining: 2, retryAfterSeconds: 0 });
    expect(await second.take('plr_1', 2)).toMatchObject({ allowed: true, remaining: 0 });
    const refused = await first.take('plr_1');
    expect(refused).toMatchObject({ allowed: false, remaining: 0 });
    expect(refused.retryAfterSeconds).toBeGreaterThan(50);
    expect(refused.retryAfterSeconds).toBeLessThanOrEqual(60);
  });

  it('never lets one key spend for another', async () => {
    const budget = createRateBudget({
      redis: await ready(connect()),
      name: randomUUID(),
      points: 1,
      perSeconds: 60,
    });
    await budget.take('plr_1');
    expect((await budget.take('plr_2')).allowed).toBe(true);
  });

  it('never grants more than its points to many who ask at once', async () => {
    const budget = createRateBudget({
      redis: await ready(connect()),
      name: randomUUID(),
      points: 10,
      perSeconds: 60,
    });
    const answers = await Promise.all(Array.from({ length: 50 }, () => budget.take('plr_1')));
    expect(answers.filter(({ allowed }) => allowed)).toHaveLength(10);
  });

  it('leaves no key behind after its period', async () => {
    const redis = await ready(connect());
    const name = randomUUID();
    await createRateBudget({ redis, name, points: 1, perSeconds: 7 }).take('plr_1');
    const keys = await redis.keys(`*${name}*`);
    expect(keys).toHaveLength(1);
    for (const key of keys) expect(await redis.ttl(key)).toBeGreaterThan(0);
  });

  it('goes on guarding in memory while Redis is away, without waiting for it', async () => {
    const away = connect('redis://127.0.0.1:1');
    const budget = createRateBudget({ redis: away, name: randomUUID(), points: 2, perSeconds: 60 });
    const answers = [await budget.take('plr_1'), await budget.take('plr_1'), await budget.take('plr_1')];
    expect(answers.map(({ allowed }) => allowed)).toEqual([true, true, false]);
  });

  it('goes on guarding when Redis disappears in the middle', async () => {
    const redis = await ready(connect());
    const budget = createRateBudget({ redis, name: randomUUID(), points: 1, perSeconds: 60 });
    expect((await budget.take('plr_1')).allowed).toBe(true);
    redis.disconnect();
    expect((await budget.take('plr_1')).allowed).toBe(true);
    expect((await budget.take('plr_1')).allowed).toBe(false);
  });

  it('works without any Redis', async () => {
    const budget = createRateBudget({ redis: null, name: 'alone', points: 1, perSeconds: 60 });
    expect((await budget.take('plr_1')).allowed).toBe(true);
    expect((await budget.take('plr_1')).allowed).toBe(false);
  });
});
