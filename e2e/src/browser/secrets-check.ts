import type { Page } from 'playwright-core';

/** Everything a script of the page, or somebody who looks over a shoulder, can read without asking the server. */
const READABLE =
  'JSON.stringify([location.href, document.cookie, { ...localStorage }, { ...sessionStorage }])';
const TOKEN = /eyJ[\w-]+\.|accessToken|refreshToken|[\w-]{40,}/;

/** The first thing that looks like a token where none may be; null when there is none. */
export async function exposedToken(page: Page): Promise<string | null> {
  return TOKEN.exec(await page.evaluate<string>(READABLE))?.[0] ?? null;
}
