import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Cockpit } from '#/features/cockpit/cockpit.tsx';
import { docked } from '#/shared/testing/pilot.ts';
import { renderPage } from '#/shared/testing/render-page.tsx';

const withTypes = {
  ...docked,
  __typename: 'Player',
  turns: { ...docked.turns, __typename: 'TurnBalance' },
  wallet: { ...docked.wallet, __typename: 'Wallet' },
  ship: {
    ...docked.ship,
    __typename: 'Ship',
    hull: { ...docked.ship.hull, __typename: 'HullSpec' },
    sector: {
      ...docked.ship.sector,
      __typename: 'Sector',
      region: { ...docked.ship.sector.region, __typename: 'Region' },
    },
    dockedAt: { ...docked.ship.dockedAt, __typename: 'Station' },
    condition: { ...docked.ship.condition, __typename: 'VesselCondition' },
    hold: { ...docked.ship.hold, __typename: 'CargoHold', items: [] },
  },
};
const answer = (me: object | null) => ({
  __typename: 'Query',
  me,
  viewer: {
    __typename: 'Viewer',
    user: { __typename: 'User', id: 'usr_1', username: 'nova', locale: 'en', mustChangePassword: false },
    player: me && { __typename: 'Player', id: 'plr_1' },
  },
});

test('a pilot sees turns, credits, place, hold, and whether the line is live', async () => {
  const { connection } = renderPage(<Cockpit />, { answers: { Cockpit: () => answer(withTypes) } });
  expect(await screen.findByText('900 of 1,000')).toBeTruthy();
  expect(screen.getByText('1,000 cr')).toBeTruthy();
  expect(screen.getByText('docked at Terran Hub')).toBeTruthy();
  act(() => connection.note('connected'));
  expect(screen.getByText('Live')).toBeTruthy();
  act(() => connection.note('closed'));
  expect(screen.getByText(/^Reconnecting since/)).toBeTruthy();
  act(() => connection.note('connected'));
  expect(screen.getByText('Live again, nothing missed')).toBeTruthy();
});

test('a new pilot waits for the ship, and the page goes on by itself', async () => {
  let me: object = { ...withTypes, ship: null };
  const { push } = renderPage(<Cockpit />, { answers: { Cockpit: () => answer(me) } });
  expect(await screen.findByRole('heading', { name: 'Your ship is being fitted' })).toBeTruthy();
  me = withTypes;
  act(() =>
    push('PilotFeed', {
      pilotFeed: {
        __typename: 'ShipRegistered',
        cursor: 'c1',
        at: '2102-01-01T00:00:00.000Z',
        ship: { __typename: 'Ship', id: 'shp_1' },
      },
    }),
  );
  expect(await screen.findByText('900 of 1,000')).toBeTruthy();
});

test('an attack is told at once, with the way to the fight', async () => {
  const { push } = renderPage(<Cockpit />, { answers: { Cockpit: () => answer(withTypes) } });
  await screen.findByText('900 of 1,000');
  const combat = {
    __typename: 'Combat',
    id: 'cmb_7',
    attacker: { __typename: 'Combatant', name: 'Vega', player: { __typename: 'Player', id: 'plr_2' } },
    defender: { __typename: 'Combatant', name: 'Nova' },
    sector: { __typename: 'Sector', id: 'sec_1', number: 1 },
  };
  act(() =>
    push('BattleFeed', {
      battleFeed: { __typename: 'CombatStarted', cursor: 'c1', at: '2102-01-01T00:00:00.000Z', combat },
    }),
  );
  expect(await screen.findByText(/Vega attacks you in sector 1/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Watch the fight' }).getAttribute('href')).toBe(
    '/play/fights/cmb_7',
  );
});

test('an account without a pilot is told so', async () => {
  renderPage(<Cockpit />, { answers: { Cockpit: () => answer(null) } });
  expect(await screen.findByRole('heading', { name: 'This account has no pilot' })).toBeTruthy();
});
