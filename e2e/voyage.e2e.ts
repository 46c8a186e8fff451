import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '#/browser/chromium.ts';
import { flyCourse } from '#/browser/course.ts';
import { startDistributedGame } from '#/browser/distributed-game.ts';
import { startEmbeddedGame } from '#/browser/embedded-game.ts';
import { attack, replayFight, watchFight } from '#/browser/fight.ts';
import type { Game } from '#/browser/game.ts';
import { englishOn } from '#/browser/language-check.ts';
import { Operator } from '#/browser/operator.ts';
import { dockFromElsewhere } from '#/browser/other-device.ts';
import { CONSOLE_PAGES, faultsOf, GAME_PAGES, PUBLIC_PAGES, tour } from '#/browser/page-check.ts';
import { photograph } from '#/browser/photograph.ts';
import { Pilot } from '#/browser/pilot.ts';
import { exposedToken } from '#/browser/secrets-check.ts';
import { StarChart } from '#/browser/star-chart.ts';
import { arriveAt, buy, buyByKeyboard, sell } from '#/browser/trade.ts';

const MODES = [
  ['embedded', startEmbeddedGame],
  ['distributed', startDistributedGame],
] as const;
const HOME = 1;

describe.each(MODES)('the first voyage, %s', (mode, start) => {
  let game: Game;
  let chart: StarChart;
  const desks: Desk[] = [];
  let ada: Pilot;
  let bea: Pilot;
  let operator: Operator;

  const sitDown = async (url: string): Promise<Desk['page']> => {
    const desk = await openDesk(url);
    desks.push(desk);
    return desk.page;
  };
  beforeAll(async () => {
    game = await start();
    chart = await StarChart.of(game.pool);
    ada = new Pilot(await sitDown(game.playerUrl), 'ada');
    bea = new Pilot(await sitDown(game.playerUrl), 'bea');
  });
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    for (const [place, { page }] of desks.entries()) await photograph(page, `failed-${mode}-${place}`);
  });
  afterAll(async () => {
    for (const desk of desks) await desk[Symbol.asyncDispose]();
    await game?.[Symbol.asyncDispose]();
  });

  it('gives a new pilot a ship, a purse and a list of first goals', async () => {
    await ada.register();
    await ada.panel('First voyage').getByText('1 of 5 done').waitFor();
    expect(await ada.credits()).toBe(1_000);
  });

  it('shows two pilots to each other as they come and go', async () => {
    await bea.register();
    const beaAtAdas = await ada.shipsHere('bea');
    await beaAtAdas.getByText('Docked').waitFor();
    await (await bea.shipsHere('ada')).getByText('Docked').waitFor();

    await bea.undock();
    await beaAtAdas.getByText('In space').waitFor();
    const next = chart.neighbourOf(HOME);
    await bea.fly([HOME, next]);
    await beaAtAdas.waitFor({ state: 'detached' });
    await bea.fly([next, HOME]);
    await beaAtAdas.getByText('In space').waitFor();
  });

  it.each([
    ['the first', buy],
    ['the second, bought by keyboard', buyByKeyboard],
    ['the third', buy],
  ])('pays a trade with profit, %s', async (_which, buying) => {
    const { commodity, toSeller, toBuyer } = await chart.nextTrade(await ada.sector());
    await arriveAt(ada, toSeller);
    const rich = await ada.credits();
    const paid = await buying(ada, commodity, 10);
    expect(await ada.creditsAfter(rich)).toBe(rich - paid);

    await arriveAt(ada, toBuyer);
    const { profit, report } = await sell(ada, commodity);
    expect(profit).toBeGreaterThan(0);
    expect(report).toContain(`${profit} cr profit`);
    expect(await ada.creditsAfter(rich - paid)).toBe(rich + profit);
  });

  it('goes on by itself when the server was cut off, with nothing missed and nothing told twice', async () => {
    const before = await bea.log(3);
    await game.cutPower();
    await ada.lineIs('Reconnecting since');
    await bea.lineIs('Reconnecting since');
    await bea.page.context().setOffline(true);
    await game.restorePower();
    await ada.lineIs('Live again, nothing missed');

    await flyCourse(ada, HOME);
    const station = await dockFromElsewhere(game.graphUrl, bea, HOME);
    await bea.page.context().setOffline(false);
    await bea.lineIs('Live again, nothing missed');
    expect(await bea.log(before.length + 1)).toEqual([`Docked at ${station}`, ...before]);
    await (await bea.shipsHere('ada')).getByText('In space').waitFor();
  });

  it('lets a pilot scan, find a pirate, fight and watch it again', async () => {
    await ada.scan(chart.neighbourOf(HOME));
    const prey = await chart.nearestPirate(HOME);
    await ada.fly(prey.path);
    await attack(ada, prey.name);
    const rounds = await watchFight(ada);
    expect(rounds).toEqual(rounds.map((_, place) => place + 1));
    await replayFight(ada, rounds.length);

    await ada.goTo('Sector');
    await ada.panel('First voyage').getByText('5 of 5 done').waitFor();
    await ada.reads('All done. The galaxy is yours.');
  });

  it('shows every page of the game without a barrier, on every screen', async () => {
    const visitor = await sitDown(game.playerUrl);
    const faults = [...(await tour(visitor, PUBLIC_PAGES)), ...(await tour(ada.page, GAME_PAGES))];
    await ada.goTo('Fights');
    await ada.page.getByRole('link', { name: 'Watch' }).first().click();
    await ada.reads('Facts');
    faults.push(...(await faultsOf(ada.page, 'player-fight')));
    await bea.goTo('Market');
    await bea.reads('Prices now');
    faults.push(...(await faultsOf(bea.page, 'player-market-docked')));
    expect(faults).toEqual([]);
  });

  it('speaks German without an English word', async () => {
    await ada.goTo('Settings');
    await ada.page.getByText('Deutsch', { exact: true }).click();
    await ada.page.getByRole('heading', { level: 1, name: 'Einstellungen' }).waitFor();
    const english = await englishOn(ada.page, 'web-player');
    for (const place of ['Karte', 'Markt', 'Kämpfe', 'Sektor']) {
      await ada.page.getByRole('link', { name: place, exact: true }).click();
      await ada.page.getByRole('heading', { level: 1 }).waitFor();
      expect(await englishOn(ada.page, 'web-player')).toEqual([]);
    }
    expect(english).toEqual([]);
  });

  it('keeps no token where a script or an onlooker could read it', async () => {
    expect(await exposedToken(ada.page)).toBeNull();
    expect(await exposedToken(bea.page)).toBeNull();
  });

  it('makes the first administrator choose a password and shows live figures', async () => {
    operator = new Operator(await sitDown(game.adminUrl));
    await operator.signIn('admin', game.adminPassword);
    await operator.choosePassword(game.adminPassword, 'a lighthouse keeps no secrets');
    const figures = operator.page.getByText(/^Figures of/);
    const first = await figures.textContent();
    await operator.page
      .getByText(/^Figures of/)
      .filter({ hasNotText: first ?? '' })
      .waitFor();
    expect(await exposedToken(operator.page)).toBeNull();
  });

  it('bars a pilot at once, lets her in again, and remembers both acts', async () => {
    await operator.open('bea');
    await operator.suspend('Tried the door of the mint');
    await bea.page.getByRole('button', { name: 'Sign in' }).waitFor();
    await operator.restore('It was the wrong door');
    await bea.signIn();

    await operator.goTo('Audit');
    await operator.page
      .getByRole('row')
      .filter({ hasText: 'Account suspended' })
      .getByText('Tried the door of the mint')
      .waitFor();
    await operator.page
      .getByRole('row')
      .filter({ hasText: 'Account restored' })
      .getByText('It was the wrong door')
      .waitFor();
  });

  it('shows every page of the administration without a barrier, on every screen', async () => {
    const faults = await tour(operator.page, CONSOLE_PAGES);
    await operator.open('ada');
    await operator.reads('This account may sign in and play.');
    faults.push(...(await faultsOf(operator.page, 'admin-account')));
    expect(faults).toEqual([]);
  });

  it('refuses the administration to a player', async () => {
    const stranger = new Operator(await sitDown(game.adminUrl));
    await stranger.signIn(ada.name, ada.password);
    await stranger.page.getByText('You are signed in, but not as an administrator').waitFor();
  });

  it('leaves no page with an error of its own', () => {
    expect(desks.flatMap((desk) => desk.complaints)).toEqual([]);
  });
});
