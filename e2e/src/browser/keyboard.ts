import type { Locator } from 'playwright-core';

/** More stops than any page has. */
const MOST_STOPS = 200;

/** Presses Tab until the focus is there; throws when the keyboard cannot reach it. */
export async function keysTo(target: Locator): Promise<void> {
  await target.waitFor();
  const focused = target.and(target.page().locator(':focus'));
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if ((await focused.count()) > 0) return;
    await target.page().keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${target}`);
}
