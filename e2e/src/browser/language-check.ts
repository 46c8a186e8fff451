import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '#/stack.ts';

type Words = Readonly<Record<string, string>>;

const wordsOf = async (app: string, locale: string): Promise<Words> =>
  JSON.parse(await readFile(join(ROOT, app, 'src', 'locales', `${locale}.json`), 'utf8')) as Words;

/** English sentences and words of the app that a German page still shows. */
export async function englishOn(page: Page, app: 'web-player' | 'web-admin'): Promise<readonly string[]> {
  const [english, german] = await Promise.all([wordsOf(app, 'en'), wordsOf(app, 'de')]);
  const spoken = new Set(Object.values(german));
  const foreign = new Set(
    Object.values(english).filter((words) => !words.includes('{') && !spoken.has(words)),
  );
  const shown = await page.evaluate<string>('document.body.innerText');
  return shown.split('\n').flatMap((line) => (foreign.has(line.trim()) ? [line.trim()] : []));
}
