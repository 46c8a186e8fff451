import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSecrets } from './secrets.ts';

let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sw-secrets-'));
});

afterEach(() => rm(dataDir, { recursive: true, force: true }));

test('a data directory keeps the secret it was given at its first start, closed to others', async () => {
  const first = await openSecrets(dataDir);

  expect(first.serviceSecret.length).toBeGreaterThanOrEqual(32);
  expect(await openSecrets(dataDir)).toEqual(first);
  expect((await stat(join(dataDir, 'secrets.json'))).mode & 0o777).toBe(0o600);
});

test('two data directories never share a secret', async () => {
  const other = join(dataDir, 'other');

  expect((await openSecrets(other)).serviceSecret).not.toBe((await openSecrets(dataDir)).serviceSecret);
});

test('a damaged file stops the start instead of locking everybody out with a fresh secret', async () => {
  await writeFile(join(dataDir, 'secrets.json'), '{"serviceSecret":"short"}');

  await expect(openSecrets(dataDir)).rejects.toThrow(/serviceSecret/);
});
