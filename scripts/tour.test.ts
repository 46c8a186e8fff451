import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const tour = readFileSync(join(root, 'docs/tour.md'), 'utf8');
const named = [...tour.matchAll(/`([\w./-]+\.tsx?)`/g)].map(([, path = '']) => path);
const files = new Set(
  ['web-player/src', 'packages', 'gateway/src', 'subgraphs/economy/src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  ),
);

describe('the tour', () => {
  it.each(named)('leads past %s, which is there', (path) => {
    const isThere = existsSync(join(root, path)) || [...files].some((file) => file.endsWith(`/${path}`));
    expect(isThere).toBe(true);
  });

  it('stops at more than thirty files', () => {
    expect(named.length).toBeGreaterThan(30);
  });
});
