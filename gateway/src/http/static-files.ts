import { readdir, readFile } from 'node:fs/promises';
import type { OutgoingHttpHeaders } from 'node:http';
import { extname } from 'node:path';

/** Files served from memory, by path below their prefix. */
export type StaticFiles = ReadonlyMap<string, StaticFile>;
export type StaticFile = Readonly<{ body: Buffer; headers: OutgoingHttpHeaders }>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};
const UNCHANGING = 'public, max-age=31536000, immutable';

/** Reads a built page into memory; a folder that is not there is no page. */
export async function loadStaticFiles(folder: URL): Promise<StaticFiles> {
  const files = new Map<string, StaticFile>();
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  for (const name of names) {
    const type = TYPES[extname(name)];
    if (!type) continue;
    const isPage = extname(name) === '.html';
    const body = await readFile(new URL(name, folder));
    files.set(name, {
      body,
      headers: { 'content-type': type, 'cache-control': isPage ? 'no-cache' : UNCHANGING },
    });
  }
  return files;
}
