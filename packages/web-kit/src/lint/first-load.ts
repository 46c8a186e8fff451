import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const LOADED = /(?:src|href)="(\/[^"]+\.(?:js|css))"/g;
const STATIC_IMPORT = /(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{},\s]+?\s*from\s*)?["'](\.\/[^"']+\.js)["']/g;

const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, file = '']) => file);

/** Every script and style sheet a browser fetches before the first page of a build shows. */
export function firstLoadFiles(folder: string): readonly string[] {
  const files = new Set(matches(readFileSync(join(folder, 'index.html'), 'utf8'), LOADED));
  for (const file of files) {
    if (!file.endsWith('.js')) continue;
    const place = file.slice(0, file.lastIndexOf('/'));
    for (const imported of matches(readFileSync(join(folder, file), 'utf8'), STATIC_IMPORT))
      files.add(`${place}/${imported.slice(2)}`);
  }
  return [...files].toSorted();
}

/** What the first load weighs on the wire, in bytes after gzip. */
export const firstLoadBytes = (folder: string): number =>
  firstLoadFiles(folder).reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
