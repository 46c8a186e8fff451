import { keysTo } from '#/browser/keyboard.ts';
import type { Pilot } from '#/browser/pilot.ts';

/** Plots a course over known space and flies it, by the map's list and without the mouse. */
export async function flyCourse(pilot: Pilot, toSector: number): Promise<void> {
  const { page } = pilot;
  await pilot.goTo('Map');
  await keysTo(page.getByRole('radio', { name: 'Chart' }));
  await page.keyboard.press('ArrowRight');
  await keysTo(page.getByRole('searchbox', { name: 'Find a sector or a station' }));
  await page.keyboard.type(String(toSector));
  await keysTo(page.getByRole('button', { name: `Choose sector ${toSector}`, exact: true }));
  await page.keyboard.press('Enter');
  await keysTo(page.getByRole('button', { name: /^(?:Undock and fly|Fly the course)$/ }));
  await page.keyboard.press('Enter');
  await pilot.reads(`Arrived in sector ${toSector}.`);
}
