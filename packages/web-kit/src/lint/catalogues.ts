import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Extracted = Readonly<Record<string, Readonly<{ defaultMessage: string; description: string }>>>;
export type Words = Readonly<Record<string, string>>;

const formatjs = () => fileURLToPath(import.meta.resolve('@formatjs/cli/bin/formatjs'));

function withFile<T>(work: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'sw-words-'));
  try {
    return work(join(folder, 'words.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads every sentence the sources declare. */
export function extractWords(folders: readonly string[]): Extracted {
  const files = folders
    .flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`))
    .filter((file) => !/\.test\.tsx?$|\/gql\/|\.d\.ts$/.test(file));
  return withFile((out) => {
    execFileSync(process.execPath, [formatjs(), 'extract', ...files, '--out-file', out, '--throws'], {
      stdio: 'pipe',
    });
    return sorted(JSON.parse(readFileSync(out, 'utf8')));
  });
}

const sorted = <T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).toSorted(([one], [other]) => one.localeCompare(other, 'en')));

const LETTERS: Readonly<Record<string, string>> = {
  a: 'ȧ',
  b: 'ƀ',
  c: 'ƈ',
  d: 'ḓ',
  e: 'ḗ',
  f: 'ƒ',
  g: 'ɠ',
  h: 'ħ',
  i: 'ī',
  j: 'ĵ',
  k: 'ķ',
  l: 'ŀ',
  m: 'ḿ',
  n: 'ƞ',
  o: 'ǿ',
  p: 'ƥ',
  q: 'ɋ',
  r: 'ř',
  s: 'ş',
  t: 'ŧ',
  u: 'ŭ',
  v: 'ṽ',
  w: 'ẇ',
  x: 'ẋ',
  y: 'ẏ',
  z: 'ẑ',
};

const longer = (text: string) =>
  /[aeiou]/.test(text)
    ? text.replace(/[aeiou]/g, (vowel) => `${LETTERS[vowel] ?? vowel}${LETTERS[vowel] ?? vowel}`)
    : text;
const accented = (text: string) => longer(text).replace(/[a-z]/g, (letter) => LETTERS[letter] ?? letter);

/** A made-up language a third longer than English: what stays plain is hard-coded, what breaks is too narrow. Placeholders stay as they are. */
export function pseudo(message: string): string {
  let depth = 0;
  let isChoice = false;
  return message
    .split(/([{}])/)
    .map((part) => {
      if (part === '{') depth += 1;
      else if (part === '}') depth -= 1;
      else if (depth === 0) return accented(part);
      else if (depth === 1)
        isChoice =
          part.includes(', plural') || part.includes(', select') || (isChoice && !/^\w+$/.test(part));
      else if (depth === 2 && isChoice) return accented(part);
      return part;
    })
    .join('');
}

/** The made-up language of a whole catalogue. */
export const pseudoWords = (words: Extracted): Words =>
  Object.fromEntries(Object.entries(words).map(([id, { defaultMessage }]) => [id, pseudo(defaultMessage)]));

/** How a catalogue is kept in a file. */
export const asFile = (catalogue: object): string => `${JSON.stringify(catalogue, null, 2)}\n`;
