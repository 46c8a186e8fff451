import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { SectorPage } from '#/features/sector/sector-page.tsx';
import { docked, inSpace } from '#/shared/testing/pilot.ts';
import { renderPage } from '#/shared/testing/render-page.tsx';

const vessel = { __typename: 'VesselCondition', shields: 150, maxShields: 200, hull: 300, maxHull: 300 };
const neighbour = {
  __typename: 'Sector',
  id: 'sec_2',
  number: 2,
  type: 'NEBULA',
  knowledge: { __typename: 'SectorKnowledge', level: 'SCANNED', lastSeenAt: null },
  station: null,
};
const ship = (id: string, owner: string) => ({
  __typename: 'Ship',
  id,
  name: `${owner} Freighter`,
  status: 'IN_SPACE',
  hull: { __typename: 'HullSpec', key: 'LIGHT_FREIGHTER', attackCostTurns: 12 },
  owner: { __typename: 'Player', id: `plr_${owner}`, nickname: owner },
  condition: vessel,
  dockedAt: null,
});
const sectorWith = (part: object) => ({
  __typename: 'Query',
  sector: {
    __typename: 'Sector',
    id: 'sec_1',
    number: 1,
    type: 'STANDARD',
    hazard: 2,
    radiation: 0.1,
    clusterName: 'Drevos March',
    knowledge: { __typename: 'SectorKnowledge', level: 'VISITED', lastSeenAt: '2102-01-01T00:00:00.000Z' },
    region: {
      __typename: 'Region',
      id: 'reg_terran',
      name: 'Terran Space',
      law: { __typename: 'RegionLaw', pvp: 'FORBIDDEN' },
    },
    zone: { __typename: 'Zone', name: 'Federation', policing: 9, danger: 1 },
    warps: [{ __typename: 'Warp', turnCost: 2, kind: 'WARP', isOneWay: false, to: neighbour }],
    station: { __typename: 'Station', id: 'stn_1', name: 'Terran Hub', stationClass: 0, isTradeDock: false },
    planets: [],
    ships: [ship('shp_1', 'Nova')],
    pirates: [],
    ...part,
  },
});
const pirate = {
  __typename: 'Pirate',
  id: 'npc_1',
  name: 'Gorvek',
  hull: 'SCOUT',
  attackCostTurns: 5,
  bountyCredits: '300',
  condition: vessel,
};

test('a docked ship can scan and undock, but not fly', async () => {
  renderPage(<SectorPage />, { pilot: docked, answers: { SectorView: () => sectorWith({}) } });
  expect(
    (await screen.findByRole('button', { name: 'Fly to sector 2 for 2 turns' })).hasAttribute('disabled'),
  ).toBe(true);
  expect(screen.getByRole('button', { name: 'Scan sector 2' }).hasAttribute('disabled')).toBe(false);
  expect(screen.getByRole('button', { name: 'Undock' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'To the market' })).toBeTruthy();
});

test('a refused flight is told with all a pilot would ask', async () => {
  const refusal = {
    __typename: 'NotEnoughTurnsError',
    code: 'NOT_ENOUGH_TURNS',
    turnsNeeded: 2,
    turnsLeft: 1,
    readyAt: '2102-01-01T00:05:00.000Z',
  };
  const payload = {
    __typename: 'MoveShipPayload',
    turnsSpent: null,
    turns: null,
    sector: null,
    ship: null,
    errors: [refusal],
  };
  renderPage(<SectorPage />, {
    pilot: inSpace,
    answers: {
      SectorView: () => sectorWith({}),
      MoveShip: () => ({ __typename: 'Mutation', moveShip: payload }),
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Fly to sector 2 for 2 turns' }));
  expect(await screen.findByText(/This costs 2 turns, you have 1\. You will have enough at/)).toBeTruthy();
});

test('a ship that arrives is seen without asking', async () => {
  let ships = [ship('shp_1', 'Nova')];
  const { push } = renderPage(<SectorPage />, {
    pilot: inSpace,
    answers: { SectorView: () => sectorWith({ ships }) },
  });
  expect(await screen.findByText('You are alone.')).toBeTruthy();
  ships = [...ships, ship('shp_2', 'Vega')];
  push('SectorFeed', {
    sectorFeed: {
      __typename: 'ShipEntered',
      cursor: 'c1',
      at: '2102-01-01T00:00:00.000Z',
      ship: { __typename: 'Ship', id: 'shp_2' },
    },
  });
  expect(await screen.findByText('Vega Freighter')).toBeTruthy();
  expect(screen.getByText('Pilots may not attack pilots here.')).toBeTruthy();
});

test('an attack says what it costs and asks how to fight', async () => {
  const payload = {
    __typename: 'AttackShipPayload',
    combat: { __typename: 'Combat', id: 'cmb_1' },
    errors: [],
  };
  const { asked, router } = renderPage(<SectorPage />, {
    pilot: inSpace,
    answers: {
      SectorView: () => sectorWith({ pirates: [pirate] }),
      AttackShip: () => ({ __typename: 'Mutation', attackShip: payload }),
    },
    others: [{ path: '/play/fights/:combatId', element: null }],
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Attack Gorvek' }));
  const dialog = await screen.findByRole('alertdialog', { name: 'Attack Gorvek?' });
  expect(within(dialog).getByText('The attack costs 5 turns, however it ends. You have 900.')).toBeTruthy();
  await userEvent.click(within(dialog).getByRole('radio', { name: 'Evade' }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Attack' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/play/fights/cmb_1'));
  expect(asked.find(({ name }) => name === 'AttackShip')?.variables['input']).toMatchObject({
    targetId: 'npc_1',
    stance: 'EVADE',
  });
});

test('an unknown sector says so', async () => {
  renderPage(<SectorPage />, {
    pilot: inSpace,
    answers: { SectorView: () => ({ __typename: 'Query', sector: null }) },
  });
  expect(await screen.findByRole('heading', { level: 1, name: 'Unknown sector' })).toBeTruthy();
});
