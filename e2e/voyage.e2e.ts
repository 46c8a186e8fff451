import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '#/browser/chromium.ts';
import { startDistributedGame } from '#/browser/distributed-game.ts';
import { startEmbeddedGame } from '#/browser/embedded-game.ts';
import type { Game } from '#/browser/game.ts';
import { photograph } from '#/browser/photograph.ts';
import { Pilot } from '#/browser/pilot.ts';
import { StarChart } from '#/browser/star-chart.ts';
import { arriveAt, buy, sell } from '#/browser/trade.ts';

const MODES = [
  ['embedded', startEmbeddedGame],
  ['distributed', startDistributedGame],
] as const;
const HOME = 1;

describe.each(MODES)('the first voyage, %s', (mode, start) => {
  let game: Game;
  let chart: StarChart;
  let deskOfAda: Desk;
  let deskOfBea: Desk;
  let ada: Pilot;
  let bea: Pilot;
  beforeAll(async () => {
    game = await start();
    chart = await StarChart.of(game.pool);
    deskOfAda = await openDesk(game.playerUrl);
    deskOfBea = await openDesk(game.playerUrl);
    ada = new Pilot(deskOfAda.page, 'ada');
    bea = new Pilot(deskOfBea.page, 'bea');
  });
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    await photograph(ada.page, `failed-${mode}-ada`);
    await photograph(bea.page, `failed-${mode}-bea`);
  });
  afterAll(async () => {
    await deskOfAda?.[Symbol.asyncDispose]();
    await deskOfBea?.[Symbol.asyncDispose]();
    await game?.[Symbol.asyncDispose]();
  });

  it('gives a new pilot a ship, a purse and a list of first goals', async () => {
    await ada.register();
    await ada.panel('First voyage').getByText('1 of 5 done').waitFor();
    expect(await ada.credits()).toBe(1_000);
  });

  it('shows two pilots to each other as they come and go', async () => {
    await bea.register();
    const beaAtAdas = ada.panel('Ships here now').getByRole('listitem').filter({ hasText: 'bea,' });
    await beaAtAdas.getByText('Docked').waitFor();
    await bea
      .panel('Ships here now')
      .getByRole('listitem')
      .filter({ hasText: 'ada,' })
      .getByText('Docked')
      .waitFor();

    await bea.undock();
    await beaAtAdas.getByText('In space').waitFor();
    const next = chart.neighbourOf(HOME);
    await bea.fly([HOME, next]);
    await beaAtAdas.waitFor({ state: 'detached' });
    await bea.fly([next, HOME]);
    await beaAtAdas.getByText('In space').waitFor();
  });

  it('pays three trades with profit', async () => {
    let here = HOME;
    for (let leg = 1; leg <= 3; leg++) {
      const { commodity, toSeller, toBuyer } = await chart.nextTrade(here);
      await arriveAt(ada, toSeller);
      const rich = await ada.credits();
      const paid = await buy(ada, commodity, 10);
      expect(await ada.creditsAfter(rich)).toBe(rich - paid);

      await arriveAt(ada, toBuyer);
      const { profit, report } = await sell(ada, commodity);
      expect(profit).toBeGreaterThan(0);
      expect(report).toContain(`${profit} cr profit`);
      expect(await ada.creditsAfter(rich - paid)).toBe(rich + profit);
      here = toBuyer.at(-1) ?? here;
    }
  });
});
