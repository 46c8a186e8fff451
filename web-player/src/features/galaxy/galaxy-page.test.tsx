import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { GalaxyPage } from '#/features/galaxy/galaxy-page.tsx';
import { docked } from '#/shared/testing/pilot.ts';
import { type Answers, renderPage } from '#/shared/testing/render-page.tsx';

const sector = (number: number, stationName: string | null) => ({
  __typename: 'MapSector',
  id: `sec_${number}`,
  number,
  x: number,
  y: 0,
  level: 'SCANNED',
  type: null,
  zoneName: null,
  stationClass: null,
  stationName,
  lastSeenAt: null,
});
const starMap = {
  __typename: 'StarMap',
  region: { __typename: 'Region', id: 'reg_terran', name: 'Terran Space' },
  sectors: [sector(1, 'Terran Hub'), sector(2, null), sector(3, 'Orion Works')],
  warps: [],
};
const leg = (number: number) => ({
  __typename: 'CourseLeg',
  turnCost: 1,
  risk: 4,
  to: { __typename: 'Sector', id: `sec_${number}`, number },
});
const course = {
  __typename: 'Query',
  plotCourse: { __typename: 'Course', totalTurns: 2, legs: [leg(2), leg(3)] },
};
const moved = (number: number, turnsLeft: number) => ({
  __typename: 'Mutation',
  moveShip: {
    __typename: 'MoveShipPayload',
    turnsSpent: 1,
    errors: [],
    ship: null,
    sector: { __typename: 'Sector', id: `sec_${number}`, number },
    turns: { __typename: 'TurnBalance', turnsLeft, cap: 1000, perHour: 41.67, fullAt: null },
  },
});
const base: Answers = {
  StarChart: () => ({ __typename: 'Query', starMap }),
  Course: () => course,
  UndockShip: () => ({
    __typename: 'Mutation',
    undockShip: { __typename: 'UndockShipPayload', ship: null, errors: [] },
  }),
};

async function chooseOrion(answers: Answers) {
  const view = renderPage(<GalaxyPage />, { pilot: docked, answers: { ...base, ...answers } });
  await userEvent.type(await screen.findByLabelText('Find a sector or a station'), 'orion');
  expect(screen.queryByRole('button', { name: 'Choose sector 2' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Choose sector 3' }));
  return view;
}

test('without WebGL the whole map stands in a list, with search and course', async () => {
  await chooseOrion({});
  expect(screen.getByText(/Your browser cannot draw the chart/)).toBeTruthy();
  expect(await screen.findByText('2 legs, 2 turns in all')).toBeTruthy();
});

test('a course is flown leg by leg to its end, leaving the station first', async () => {
  let flown = 1;
  const { asked } = await chooseOrion({ MoveShip: () => moved(++flown, 500) });
  await userEvent.click(await screen.findByRole('button', { name: 'Undock and fly' }));
  expect(await screen.findByText('Arrived in sector 3.')).toBeTruthy();
  const orders = asked.filter(({ name }) => name === 'UndockShip' || name === 'MoveShip');
  expect(orders.map(({ name }) => name)).toEqual(['UndockShip', 'MoveShip', 'MoveShip']);
  const keys = orders.map(
    ({ variables }) => (variables['input'] as { idempotencyKey: string }).idempotencyKey,
  );
  expect(new Set(keys).size).toBe(3);
});

test('the flight stops by itself when turns run low, and at a refusal', async () => {
  const { asked } = await chooseOrion({ MoveShip: () => moved(2, 12) });
  await userEvent.click(await screen.findByRole('button', { name: 'Undock and fly' }));
  expect(await screen.findByText('Stopped: you have fewer than 20 turns left.')).toBeTruthy();
  await waitFor(() => expect(asked.filter(({ name }) => name === 'MoveShip')).toHaveLength(1));
});
