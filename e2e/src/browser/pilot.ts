import type { Locator, Page } from 'playwright-core';
import type { Path } from '#/browser/star-chart.ts';
import { until } from '#/until.ts';

/** A person at a desk who plays the game by what the page shows. */
export class Pilot {
  readonly page: Page;
  readonly name: string;
  readonly password: string;

  constructor(page: Page, name: string) {
    this.page = page;
    this.name = name;
    this.password = `${name} likes long walks`;
  }

  /** From the front door to the cockpit. */
  async register(): Promise<void> {
    await this.page.goto('/');
    await this.page.getByRole('link', { name: 'Become a pilot' }).click();
    await this.page.getByLabel('Username').fill(this.name);
    await this.page.getByLabel('Password', { exact: true }).fill(this.password);
    await this.page.getByRole('button', { name: 'Register' }).click();
    await this.isInSector(1);
  }

  /** Waits until the cockpit says where the ship is. */
  async isInSector(sector: number): Promise<void> {
    await this.gauge('Terran Space').getByText(`Sector ${sector}`, { exact: true }).waitFor();
  }

  /** A line of the status bar by its label. */
  gauge(label: string): Locator {
    return this.page
      .getByRole('region', { name: 'Ship status' })
      .getByRole('term')
      .filter({ hasText: label })
      .locator('xpath=following-sibling::dd');
  }

  async credits(): Promise<number> {
    return numberIn(await this.gauge('Credits').textContent());
  }

  /** Waits for another balance and gives it. */
  async creditsAfter(before: number): Promise<number> {
    return await until('the balance changes', async () => {
      const now = await this.credits();
      return now !== before && now;
    });
  }

  panel(title: string): Locator {
    return this.page.getByRole('region', { name: title });
  }

  /** Follows a link of the navigation. */
  async goTo(place: 'Sector' | 'Map' | 'Market' | 'Fights' | 'Ledger' | 'Log' | 'Settings'): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name: place, exact: true }).click();
  }

  async reads(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  async undock(): Promise<void> {
    await this.goTo('Sector');
    await this.page.getByRole('button', { name: 'Undock' }).click();
    await this.page.getByRole('button', { name: 'Dock', exact: true }).waitFor();
  }

  async dock(): Promise<void> {
    await this.goTo('Sector');
    await this.page.getByRole('button', { name: 'Dock', exact: true }).click();
    await this.page.getByRole('button', { name: 'Undock' }).waitFor();
  }

  /** Flies sector by sector, as the sector page offers it. */
  async fly(path: Path): Promise<void> {
    if (path.length > 1) await this.goTo('Sector');
    for (const sector of path.slice(1)) {
      await this.page.getByRole('button', { name: new RegExp(`^Fly to sector ${sector} for`) }).click();
      await this.page.getByRole('heading', { level: 1, name: `Sector ${sector}`, exact: true }).waitFor();
      await this.isInSector(sector);
    }
  }

  async isDocked(): Promise<boolean> {
    return (await this.gauge('Terran Space').getByText('docked at').count()) > 0;
  }
}

/** The whole number a text begins with, its separators left out. */
export const numberIn = (text: string): number =>
  Number(/-?[\d,.]+/.exec(text.replace('−', '-'))?.[0].replaceAll(/[,.]/g, ''));
