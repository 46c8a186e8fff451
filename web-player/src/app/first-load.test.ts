// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firstLoadBytes, firstLoadFiles } from '@sw/web-kit/lint/first-load.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

const BUDGET_BYTES = 250_000;
const app = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'sw-player-'));

// In a process of its own: the test runner's NODE_ENV would put React's development build into the bundle.
beforeAll(() => {
  const vite = fileURLToPath(new URL('../../../node_modules/vite/bin/vite.js', import.meta.url));
  const args = [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'];
  execFileSync(process.execPath, args, { cwd: app, env: { NODE_ENV: 'production' }, stdio: 'pipe' });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the shell weighs at most 250 kB on the wire, and more than its entry alone', () => {
  expect(firstLoadFiles(folder).length).toBeGreaterThan(2);
  expect(firstLoadBytes(folder)).toBeLessThan(BUDGET_BYTES);
});

test('neither the map nor the chart is part of the shell', () => {
  expect(firstLoadFiles(folder).filter((file) => /chart/.test(file))).toEqual([]);
});

test('the start page has no script or style of its own and asks no other server', () => {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  expect(page).not.toMatch(/<style|style=|<script(?![^>]*\ssrc=)|https?:\/\//);
});
