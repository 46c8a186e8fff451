import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { photograph } from '#/browser/photograph.ts';

const WIDTHS = [360, 768, 1_280, 1_920] as const;
const HEIGHTS = { 360: 740, 768: 1_024, 1280: 900, 1920: 1_080 } as const;
const ALBUM_WIDTHS = [360, 1_440] as const;
const GRAVE = new Set<string | null | undefined>(['serious', 'critical']);
const OVERFLOW = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

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
