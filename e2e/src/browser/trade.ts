import type { CommodityKey } from '@sw/kernel/commodities';
import type { Locator } from 'playwright-core';
import { keysTo } from '#/browser/keyboard.ts';
import { numberIn, type Pilot } from '#/browser/pilot.ts';
import type { TradeLeg } from '#/browser/star-chart.ts';

const GOODS: Readonly<Record<CommodityKey, string>> = {
  ORE: 'Ore',
  ORGANICS: 'Organics',
  EQUIPMENT: 'Equipment',
  FUEL: 'Fuel',
  GOURMET_FOOD: 'Gourmet food',
  LUXURY_GOODS: 'Luxury goods',
  EXOTIC_TECHNOLOGY: 'Exotic technology',
  PRECIOUS_METALS: 'Precious metals',
  COLONISTS: 'Colonists',
};

/** What a quote promised and the page reported. */
export type Sale = Readonly<{ profit: number; report: string }>;

const line = (dialog: Locator, name: string): Locator =>
  dialog.getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::dd');

async function openTrade(pilot: Pilot, order: string): Promise<Locator> {
  await pilot.goTo('Market');
  await pilot.page.getByRole('button', { name: order, exact: true }).click();
  return pilot.page.getByRole('dialog', { name: order });
}

/** Buys by mouse; gives the total the quote named. */
export async function buy(pilot: Pilot, commodity: CommodityKey, units: number): Promise<number> {
  const dialog = await openTrade(pilot, `Buy ${GOODS[commodity]}`);
  await dialog.getByRole('textbox', { name: 'How many units?' }).fill(String(units));
  await dialog.getByRole('textbox', { name: 'How many units?' }).blur();
  await line(dialog, 'Moves the price by').getByText('%').waitFor();
  const total = numberIn(await line(dialog, 'You pay').textContent());
  await dialog.getByRole('button', { name: /^Buy for/ }).click();
  await pilot.reads(new RegExp(`^${units} units? of ${GOODS[commodity]} bought for`));
  return total;
}

/** Buys without touching the mouse; gives the total the quote named. */
export async function buyByKeyboard(pilot: Pilot, commodity: CommodityKey, units: number): Promise<number> {
  const { page } = pilot;
  const order = `Buy ${GOODS[commodity]}`;
  await keysTo(page.getByRole('link', { name: 'Market', exact: true }));
  await page.keyboard.press('Enter');
  await keysTo(page.getByRole('button', { name: order, exact: true }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: order });
  await keysTo(dialog.getByRole('textbox', { name: 'How many units?' }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(String(units));
  await page.keyboard.press('Tab');
  await line(dialog, 'Moves the price by').getByText('%').waitFor();
  const total = numberIn(await line(dialog, 'You pay').textContent());
  await keysTo(dialog.getByRole('button', { name: /^Buy for/ }));
  await page.keyboard.press('Enter');
  await pilot.reads(new RegExp(`^${units} units? of ${GOODS[commodity]} bought for`));
  return total;
}

/** Sells the whole lot. */
export async function sell(pilot: Pilot, commodity: CommodityKey): Promise<Sale> {
  const dialog = await openTrade(pilot, `Sell ${GOODS[commodity]}`);
  const profit = numberIn(await line(dialog, 'Your profit').textContent());
  await dialog.getByRole('button', { name: /^Sell for/ }).click();
  const sold = pilot.page.getByText(/sold for .+ profit\.$/);
  return { profit, report: (await sold.textContent()) ?? '' };
}

/** Flies to where the goods are, and is docked there. */
export async function arriveAt(pilot: Pilot, path: TradeLeg['toSeller']): Promise<void> {
  if (path.length > 1 && (await pilot.isDocked())) await pilot.undock();
  await pilot.fly(path);
  if (!(await pilot.isDocked())) await pilot.dock();
}
