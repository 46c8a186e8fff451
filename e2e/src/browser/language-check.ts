import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '#/stack.ts';

type Entry = string | Readonly<{ defaultMessage: string }>;

/** The words of one language; the source language's file says what each is for, too. */
async function wordsOf(app: string, locale: string): Promise<readonly string[]> {
  const text = await readFile(join(ROOT, app, 'src', 'locales', `${locale}.json`), 'utf8');
  const entries = Object.values(JSON.parse(text) as Record<string, Entry>);
  return entries.map((entry) => (typeof entry === 'string' ? entry : entry.defaultMessage));
}

/** English sentences and words of the app that a German page still shows. */
export async function englishOn(page: Page, app: 'web-player' | 'web-admin'): Promise<readonly string[]> {
  const [english, german] = await Promise.all([wordsOf(app, 'en'), wordsOf(app, 'de')]);
  const spoken = new Set(german);
  const foreign = new Set(english.filter((words) => !words.includes('{') && !spoken.has(words)));
  const shown = await page.evaluate<string>('document.body.innerText');
  return shown.split('\n').flatMap((line) => (foreign.has(line.trim()) ? [line.trim()] : []));
}
