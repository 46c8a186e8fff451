import type { Pilot } from '#/browser/pilot.ts';
import { until } from '#/until.ts';

const VERDICT = /^You won\.|^Your ship is lost\.|got away\.$|^Nobody fell\.$/;
const OVER_WITHIN_MS = 60_000;

/** Attacks from the sector page, after reading what it costs. */
export async function attack(pilot: Pilot, target: string): Promise<void> {
  const { page } = pilot;
  await pilot.goTo('Sector');
  await page.getByRole('button', { name: `Attack ${target}`, exact: true }).click();
  const dialog = page.getByRole('alertdialog', { name: `Attack ${target}?` });
  await dialog.getByText('Aggressive').click();
  await dialog.getByText('Never flees.').waitFor();
  await dialog.getByText(/^The attack costs \d+ turns?, however it ends\. You have/).waitFor();
  await dialog.getByRole('button', { name: 'Attack', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: `against ${target}` }).waitFor();
}

/** Watches until the result is told; gives how many rounds were to be seen, each time there was another. */
export async function watchFight(pilot: Pilot): Promise<readonly number[]> {
  const { page } = pilot;
  const rounds = page.getByRole('list', { name: 'Rounds' }).getByText(/^Round \d+$/);
  const seen: number[] = [];
  const look = async (): Promise<boolean> => {
    const count = await rounds.count();
    if (count > 0 && count !== seen.at(-1)) seen.push(count);
    return (await page.getByText(VERDICT).count()) > 0;
  };
  await until('the fight is over', look, OVER_WITHIN_MS);
  return seen;
}

/** Plays the first round again, then goes on by hand to the last one. */
export async function replayFight(pilot: Pilot, rounds: number): Promise<void> {
  const controls = pilot.page.getByRole('group', { name: 'Replay' });
  await controls.getByRole('button', { name: 'Play' }).click();
  await controls.getByText(`Round 1 of ${rounds}`).waitFor();
  if (rounds > 1) await controls.getByRole('button', { name: 'Pause' }).click();
  while ((await controls.getByText(`Round ${rounds} of ${rounds}`).count()) === 0) {
    await controls.getByRole('button', { name: 'One round on' }).click();
  }
  await pilot.reads('Fought again with these dice, it comes out exactly like this.');
}
