import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentHash } from './content-hash.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'sw-hash-'));
  await mkdir(join(root, 'app', 'src'), { recursive: true });
  await writeFile(join(root, 'app', 'src', 'main.ts'), 'fly()');
  await writeFile(join(root, 'lock.json'), '{}');
});

afterEach(() => rm(root, { recursive: true, force: true }));

const hash = (): Promise<string> => contentHash(root, ['app', 'lock.json']);

test('the same sources have the same hash, whatever a build left beside them', async () => {
  const before = await hash();
  await mkdir(join(root, 'app', 'dist'));
  await writeFile(join(root, 'app', 'dist', 'main.js'), 'fly()');

  expect(await hash()).toBe(before);
});

test('another text, another name or another file gives another hash', async () => {
  const seen = new Set([await hash()]);
  await writeFile(join(root, 'app', 'src', 'main.ts'), 'land()');
  seen.add(await hash());
  await writeFile(join(root, 'app', 'src', 'other.ts'), '');
  seen.add(await hash());
  await writeFile(join(root, 'lock.json'), '{"a":1}');
  seen.add(await hash());

  expect(seen.size).toBe(4);
});

test('a source that is missing is an error, not an empty one', async () => {
  await expect(contentHash(root, ['gone'])).rejects.toThrow(/ENOENT/);
});
