import type { Page } from 'playwright-core';

/** A person who runs the galaxy, at the administration's pages. */
export class Operator {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async signIn(username: string, password: string): Promise<void> {
    await this.page.goto('/');
    await this.page.getByLabel('Username').fill(username);
    await this.page.getByLabel('Password', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
  }

  /** Replaces the password that was handed out, as the console demands first of all. */
  async choosePassword(current: string, fresh: string): Promise<void> {
    await this.page.getByRole('heading', { name: 'Choose your own password' }).waitFor();
    await this.page.getByLabel('Current password', { exact: true }).fill(current);
    await this.page.getByLabel('New password', { exact: true }).fill(fresh);
    await this.page.getByLabel('New password, once more', { exact: true }).fill(fresh);
    await this.page.getByRole('button', { name: 'Change password' }).click();
  }

  async goTo(place: 'Live' | 'Accounts' | 'Regions' | 'Audit' | 'Settings'): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name: place, exact: true }).click();
  }

  /** Finds an account by its pilot's name and opens it. */
  async open(pilot: string): Promise<void> {
    await this.goTo('Accounts');
    await this.page.getByRole('searchbox', { name: 'Search by username or pilot name' }).fill(pilot);
    await this.page.getByRole('button', { name: 'Search', exact: true }).click();
    await this.page.getByText(`1 account found for “${pilot}”`).waitFor();
    await this.page.getByRole('link', { name: pilot, exact: true }).click();
  }

  async reads(text: string): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  async suspend(reason: string): Promise<void> {
    await this.#decide('Suspend', reason);
    await this.page.getByText('is suspended.').waitFor();
  }

  async restore(reason: string): Promise<void> {
    await this.#decide('Restore', reason);
    await this.page.getByText('may sign in again.').waitFor();
  }

  async #decide(act: 'Suspend' | 'Restore', reason: string): Promise<void> {
    await this.page.getByRole('button', { name: `${act}…` }).click();
    const dialog = this.page.getByRole('alertdialog');
    await dialog.getByLabel('Reason').fill(reason);
    await dialog.getByRole('button', { name: `${act} account` }).click();
  }
}
