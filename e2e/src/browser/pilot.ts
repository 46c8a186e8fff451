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

  async signIn(): Promise<void> {
    await this.page.getByLabel('Username').fill(this.name);
    await this.page.getByLabel('Password', { exact: true }).fill(this.password);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
    await this.gauge('Terran Space').waitFor();
  }

  /** The number of the sector the cockpit names. */
  async sector(): Promise<number> {
    return numberIn(await this.gauge('Terran Space').textContent());
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

  /** Waits until the badge of the live line says so. */
  async lineIs(words: string): Promise<void> {
    await this.page.getByRole('status', { name: 'Live line' }).getByText(words).waitFor();
  }

  async shipsHere(name: string): Promise<Locator> {
    await this.goTo('Sector');
    return this.panel('Ships here now')
      .getByRole('listitem')
      .filter({ hasText: `${name},` });
  }

  /** What the event log tells, newest first, without how long ago it was; waits until there are so many entries. */
  async log(atLeast = 1): Promise<readonly string[]> {
    await this.goTo('Log');
    await this.page.getByRole('heading', { level: 1, name: 'Event log' }).waitFor();
    const entries = this.page.getByRole('main').getByRole('listitem');
    await entries.nth(atLeast - 1).waitFor();
    return await entries.locator('xpath=*[1]').allTextContents();
  }

  async scan(sector: number): Promise<void> {
    await this.goTo('Sector');
    await this.page.getByRole('button', { name: `Scan sector ${sector}`, exact: true }).click();
    await this.reads(`Sector ${sector} is scanned.`);
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

/** The first whole number of a text, its separators left out. */
export function numberIn(text: string | null): number {
  const digits = /-?\d[\d,.]*/.exec((text ?? '').replace('−', '-'));
  return Number(digits?.[0].replaceAll(/[,.]/g, ''));
}
