import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const LOADED_AT_ONCE = /<(?:script|link)\b[^>]*\b(?:src|href)="(\/[^"]+\.(?:js|css))"/g;

/** What a browser loads before the first page of a built app shows, compressed, in bytes. */
export function shellBytes(folder: string): number {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const files = [...page.matchAll(LOADED_AT_ONCE)].map(([, path = '']) => readFileSync(join(folder, path)));
  if (files.length === 0) throw new Error(`${folder} holds no built app`);
  return [Buffer.from(page), ...files].reduce((bytes, file) => bytes + gzipSync(file).byteLength, 0);
}
