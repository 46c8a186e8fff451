import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { asFile, extractWords, pseudoWords } from '@sw/web-kit/lint/catalogues.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export const SOURCES = [here('../src'), here('../../packages/web-kit/src')];
export const catalogueFile = (locale: string): string => here(`../src/locales/${locale}.json`);

if (import.meta.main) {
  const words = extractWords(SOURCES);
  writeFileSync(catalogueFile('en'), asFile(words));
  writeFileSync(catalogueFile('en-XA'), asFile(pseudoWords(words)));
  process.stdout.write(`${Object.keys(words).length} sentences\n`);
}
