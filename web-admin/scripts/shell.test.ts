// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { shellBytes } from '@sw/web-kit/vite/shell-size.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

const MOST_BYTES = 350 * 1_024;
const app = join(import.meta.dirname, '..');
const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
const folder = mkdtempSync(join(tmpdir(), 'sw-admin-'));

beforeAll(() => {
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync(
    process.execPath,
    [vite, 'build', app, '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'],
    { env, stdio: 'pipe' },
  );
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what loads before the first page weighs at most 350 kB', () => {
  const bytes = shellBytes(folder);
  expect(bytes).toBeGreaterThan(50 * 1_024);
  expect(bytes).toBeLessThan(MOST_BYTES);
});
