import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { photograph } from '#/browser/photograph.ts';

const WIDTHS = [360, 768, 1_280, 1_920] as const;
const HEIGHTS = { 360: 740, 768: 1_024, 1280: 900, 1920: 1_080 } as const;
const ALBUM_WIDTHS = [360, 1_440] as const;
const GRAVE = new Set<string | null | undefined>(['serious', 'critical']);
const OVERFLOW = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

/** A page by its address and the heading that tells it is there. */
type Stop = Readonly<{ name: string; path: string; heading: RegExp }>;

export const PUBLIC_PAGES: readonly Stop[] = [
  { name: 'player-landing', path: '/', heading: /One galaxy/ },
  { name: 'player-login', path: '/login', heading: /Sign in/ },
  { name: 'player-register', path: '/register', heading: /Become a pilot/ },
  { name: 'player-nowhere', path: '/nowhere', heading: /There is nothing here/ },
];
export const GAME_PAGES: readonly Stop[] = [
  { name: 'player-sector', path: '/play', heading: /^Sector \d+$/ },
  { name: 'player-map', path: '/play/map', heading: /^Map of/ },
  { name: 'player-market', path: '/play/market', heading: /Market/ },
  { name: 'player-fights', path: '/play/fights', heading: /Your fights/ },
  { name: 'player-ledger', path: '/play/ledger', heading: /./ },
  { name: 'player-log', path: '/play/log', heading: /Event log/ },
  { name: 'player-settings', path: '/play/settings', heading: /Settings/ },
];
export const CONSOLE_PAGES: readonly Stop[] = [
  { name: 'admin-live', path: '/', heading: /Live figures/ },
  { name: 'admin-accounts', path: '/accounts', heading: /Players and accounts/ },
  { name: 'admin-regions', path: '/regions', heading: /Regions/ },
  { name: 'admin-audit', path: '/audit', heading: /Audit log/ },
  { name: 'admin-settings', path: '/settings', heading: /./ },
];

/** Opens pages by their addresses, one after the other, and tells what is wrong with any of them. */
export async function tour(page: Page, stops: readonly Stop[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, path, heading } of stops) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await page.getByText('Loading…').first().waitFor({ state: 'detached' });
    faults.push(...(await faultsOf(page, name)));
  }
  return faults;
}

/** What is wrong with the page as it stands there: barriers, and whatever is wider than the screen. */
export async function faultsOf(page: Page, name: string): Promise<readonly string[]> {
  const before = page.viewportSize() ?? { width: 1_280, height: 900 };
  const faults = await overflows(page, name);
  await page.setViewportSize(before);
  faults.push(...(await barriers(page, name)));
  for (const width of ALBUM_WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await photograph(page, `${name}-${width}`);
  }
  await page.setViewportSize(before);
  return faults;
}

async function overflows(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHTS[width] });
    const pixels = await page.evaluate<number>(OVERFLOW);
    if (pixels > 0) faults.push(`${name} is ${pixels} px wider than a screen of ${width} px`);
  }
  return faults;
}

async function barriers(page: Page, name: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => GRAVE.has(impact))
    .map(({ id, nodes }) => `${name}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
