import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { FightPage } from '#/features/fights/fight-page.tsx';
import { inSpace } from '#/shared/testing/pilot.ts';
import { renderPage } from '#/shared/testing/render-page.tsx';

const side = (name: string, playerId: string | null, isDestroyed: boolean) => ({
  __typename: 'Combatant',
  name,
  hull: 'SCOUT',
  stance: 'STAND',
  shieldsBefore: 100,
  hullBefore: 200,
  isDestroyed,
  player: playerId && { __typename: 'Player', id: playerId },
});
const hit = (shieldDamage: number, hullDamage: number, isCritical = false) => ({
  __typename: 'CombatAction',
  side: 'ATTACKER',
  kind: 'HIT',
  shieldDamage,
  hullDamage,
  isCritical,
});
const miss = {
  __typename: 'CombatAction',
  side: 'DEFENDER',
  kind: 'MISS',
  shieldDamage: 0,
  hullDamage: 0,
  isCritical: false,
};
const round = (number: number, defenderHull: number, action: object) => ({
  __typename: 'CombatRound',
  number,
  attackerShields: 100,
  attackerHull: 200,
  defenderShields: 0,
  defenderHull,
  actions: [action, miss],
});
const fight = (startedAt: string) => ({
  __typename: 'Query',
  combat: {
    __typename: 'Combat',
    id: 'cmb_1',
    startedAt,
    outcome: 'ATTACKER_WON',
    turnCost: 5,
    seed: 'd1ce',
    isReplayExact: true,
    sector: { __typename: 'Sector', id: 'sec_9', number: 9 },
    attacker: side('Nova', 'plr_1', false),
    defender: side('Gorvek', null, true),
    rounds: [round(1, 120, hit(100, 80)), round(2, 0, hit(0, 120, true))],
  },
});
const open = (startedAt: string) =>
  renderPage(<FightPage />, {
    pilot: inSpace,
    path: '/fights/:combatId',
    at: '/fights/cmb_1',
    answers: { Fight: () => fight(startedAt) },
  });

test('an old fight shows its end, its facts and each round', async () => {
  open('2101-12-31T00:00:00.000Z');
  expect(await screen.findByText('You won. Gorvek is destroyed.')).toBeTruthy();
  expect(screen.getByText('Nova hits a weak spot: 0 to shields, 120 to hull.')).toBeTruthy();
  expect(screen.getAllByText('Gorvek misses.')).toHaveLength(2);
  expect(screen.getByText('Fought again with these dice, it comes out exactly like this.')).toBeTruthy();
});

test('a fight can be gone through round by round', async () => {
  open('2101-12-31T00:00:00.000Z');
  await userEvent.click(await screen.findByRole('button', { name: 'One round back' }));
  expect(screen.getByText('Round 1 of 2')).toBeTruthy();
  expect(screen.getByText('120 of 200')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'One round back' }));
  expect(screen.getByText('Before the first shot')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'One round on' }));
  expect(screen.getByText('Round 1 of 2')).toBeTruthy();
});

test('a fight that is on shows a round only when it is fought', async () => {
  const { push } = open(new Date().toISOString());
  expect(await screen.findByText('Waiting for the first round…')).toBeTruthy();
  expect(screen.queryByText(/weak spot/)).toBeNull();
  const at = '2102-01-01T00:00:00.000Z';
  push('CombatFeed', {
    combatFeed: {
      __typename: 'CombatRoundFought',
      cursor: 'c1',
      at,
      round: { __typename: 'CombatRound', number: 1 },
    },
  });
  expect(await screen.findByText('Nova hits: 100 to shields, 80 to hull.')).toBeTruthy();
  expect(screen.queryByText(/You won/)).toBeNull();
  push('CombatFeed', {
    combatFeed: {
      __typename: 'CombatEnded',
      cursor: 'c2',
      at,
      combat: { __typename: 'Combat', id: 'cmb_1' },
    },
  });
  expect(await screen.findByText('You won. Gorvek is destroyed.')).toBeTruthy();
});
