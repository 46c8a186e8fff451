import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Channel } from '#/testing/channel.ts';
import { streaming } from '#/testing/fake-graph.ts';
import { renderConsole } from '#/testing/render-console.tsx';
import { healthy, NOW, page, terran } from '#/testing/world.ts';

afterEach(cleanup);

async function watching() {
  const feed = new Channel<object>();
  const regions = () => page([terran()]);
  await renderConsole({
    path: '/regions',
    queries: { regions },
    subscriptions: streaming('regionFeed', feed),
  });
  await screen.findByRole('table', { name: /All regions/ });
  await waitFor(() => expect(feed.opened).toBe(1));
  return feed;
}

const fallen = (cursor: string) => ({
  __typename: 'RegionHealthChanged',
  cursor,
  at: NOW,
  status: 'DOWN',
  region: terran({ health: { ...healthy, score: 0, status: 'DOWN' } }),
});

test('shows each region with its law and health', async () => {
  await watching();
  const row = screen.getByRole('row', { name: /Terran Space/ });
  for (const words of ['Healthy', '100 of 100', 'Open', '300', 'Tax 5 %, no fights between pilots'])
    expect(row.textContent).toContain(words);
});

test('a change of health shows in the table and in the list of changes, once', async () => {
  const feed = await watching();
  act(() => feed.send({ __typename: 'FeedStarted', cursor: 'c0', at: NOW }));
  act(() => feed.send(fallen('c1')));
  const log = screen.getByRole('log', { name: /Changes since/ });
  await waitFor(() => expect(within(log).getAllByRole('listitem')).toHaveLength(1));
  expect(screen.getByRole('row', { name: /Terran Space/ }).textContent).toContain('Down0 of 100');
  act(() => feed.send(fallen('c1')));
  act(() => feed.send(fallen('c2')));
  await waitFor(() => expect(within(log).getAllByRole('listitem')).toHaveLength(2));
});

test('no region yet is said', async () => {
  await renderConsole({ path: '/regions', queries: { regions: () => page([]) } });
  expect(await screen.findByText(/There is no region yet/)).toBeTruthy();
});
