import { expect, test } from 'vitest';
import { passwordHasher } from './password-hasher.ts';

const hasher = passwordHasher();

test('a password is kept as Argon2id with 19 MiB and two passes, salted anew each time', async () => {
  const [one, other] = await Promise.all([hasher.hash('correct horse'), hasher.hash('correct horse')]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(other);
});

test('only the right password is right, and nothing is right where there is no account', async () => {
  const stored = await hasher.hash('correct horse');
  expect(await hasher.verify(stored, 'correct horse')).toBe(true);
  expect(await hasher.verify(stored, 'correct Horse')).toBe(false);
  expect(await hasher.verify(null, 'correct horse')).toBe(false);
});

test('a name without an account costs the work of one with an account', async () => {
  const stored = await hasher.hash('correct horse');
  await hasher.verify(null, 'warm up the decoy');
  const fastest = async (hash: string | null): Promise<number> => {
    let best = Number.POSITIVE_INFINITY;
    for (let turn = 0; turn < 7; turn++) {
      const begin = performance.now();
      await hasher.verify(hash, 'wrong password');
      best = Math.min(best, performance.now() - begin);
    }
    return best;
  };
  expect((await fastest(null)) / (await fastest(stored))).toBeGreaterThan(0.5);
});

test('a flood is told to wait, then all of it is answered', async () => {
  const stored = await hasher.hash('correct horse');
  const flood = Array.from({ length: 102 }, () => hasher.verify(stored, 'wrong password'));
  expect(hasher.isFull()).toBe(true);
  expect((await Promise.all(flood)).some(Boolean)).toBe(false);
  expect(hasher.isFull()).toBe(false);
}, 60_000);
