import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '#/stack.ts';

/** Where people look at the pages; not kept with the sources. */
const ALBUM = join(ROOT, 'e2e', 'screenshots');

/** Keeps how the page looks now, from top to bottom. */
export async function photograph(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(ALBUM, `${name}.png`), fullPage: true, animations: 'disabled' });
}
