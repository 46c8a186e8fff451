import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Channel } from '#/testing/channel.ts';
import { refuse, streaming } from '#/testing/fake-graph.ts';
import { renderConsole } from '#/testing/render-console.tsx';
import { pulse } from '#/testing/world.ts';

afterEach(cleanup);

async function watching(first: object = pulse()) {
  const pulses = new Channel<object>();
  const scene = await renderConsole({
    queries: { platformPulse: () => first },
    subscriptions: streaming('platformPulse', pulses),
  });
  await screen.findByRole('heading', { name: 'Live figures' });
  await waitFor(() => expect(pulses.opened).toBe(1));
  return { ...scene, pulses };
}

const figure = (name: string) =>
  screen.getByText(name, { selector: 'dt' }).parentElement?.querySelector('dd')?.textContent;

test('the figures change as pulses arrive, and the trend is told in words', async () => {
  const { pulses } = await watching();
  expect(figure('Players online')).toBe('37');
  act(() => pulses.send(pulse({ at: '2102-03-04T12:00:02.000Z', playersOnline: 40 })));
  await waitFor(() => expect(figure('Players online')).toBe('40'));
  act(() => pulses.send(pulse({ at: '2102-03-04T12:00:04.000Z', playersOnline: 35 })));
  expect(await screen.findByText(/^Since .*: 35 to 40$/)).toBeTruthy();
});

test('a ledger that does not sum to zero raises the alarm', async () => {
  const { pulses } = await watching();
  expect(screen.getByText('Balanced')).toBeTruthy();
  const moneySupply = { totalCredits: '1', mintedCredits: '1', burnedCredits: '0', ledgerSum: '-250' };
  act(() => pulses.send(pulse({ at: '2102-03-04T12:00:02.000Z', moneySupply })));
  expect((await screen.findByRole('alert')).textContent).toContain('The ledger is off by -250 cr.');
});

test('books that cannot be read leave the other figures alone', async () => {
  await watching(pulse({ moneySupply: null }));
  expect(await screen.findByText(/The books cannot be read/)).toBeTruthy();
  expect(figure('Players online')).toBe('37');
});

test('a process that has not been heard of is silent, and processes are sorted by their heartbeat', async () => {
  const { user } = await watching();
  const table = screen.getByRole('table', { name: 'Server processes' });
  const rows = () =>
    within(table)
      .getAllByRole('rowheader')
      .map((row) => row.textContent);
  expect(within(table).getByRole('row', { name: /core-2/ }).textContent).toContain('Silent');
  await user.click(within(table).getByRole('button', { name: /Heartbeat/ }));
  expect(rows()).toEqual(['gateway-1', 'core-1', 'core-2']);
  await user.click(within(table).getByRole('button', { name: /Heartbeat/ }));
  expect(rows()).toEqual(['core-2', 'core-1', 'gateway-1']);
  expect(
    within(table)
      .getByRole('columnheader', { name: /Heartbeat/ })
      .getAttribute('aria-sort'),
  ).toBe('descending');
});

test('says whether the line is live', async () => {
  const { connection } = await watching();
  const badge = () => screen.getByRole('status', { name: 'Live line' }).textContent;
  act(() => connection.note('connecting'));
  act(() => connection.note('connected'));
  expect(badge()).toBe('Live');
  act(() => connection.note('closed'));
  expect(badge()).toMatch(/^Not live: reconnecting since /);
});

test('a graph that fails can be asked again', async () => {
  let isDown = true;
  const platformPulse = () => (isDown ? refuse('INTERNAL_SERVER_ERROR')() : pulse());
  const { user } = await renderConsole({ queries: { platformPulse } });
  expect((await screen.findByRole('alert')).textContent).toContain('This could not be loaded');
  isDown = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(figure('Players online')).toBe('37'));
});

test('no process yet is said, not shown as an empty table', async () => {
  await watching(pulse({ nodes: [] }));
  expect(await screen.findByText(/No process has reported yet/)).toBeTruthy();
});
