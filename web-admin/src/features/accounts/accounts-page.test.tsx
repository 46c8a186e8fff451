import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { renderConsole } from '#/testing/render-console.tsx';
import { lastPage, page, pilot } from '#/testing/world.ts';

afterEach(cleanup);

type Asked = Readonly<{ search?: string | null; after?: string | null }>;
const names = async () =>
  within(await screen.findByRole('table'))
    .getAllByRole('rowheader')
    .map((row) => row.textContent);

test('finds accounts by part of a name and keeps the search in the address', async () => {
  const users = vi.fn(({ search }: Asked) =>
    page(search === 'veg' ? [pilot({ id: 'usr_vega', username: 'vega' })] : [pilot()]),
  );
  const { user, router } = await renderConsole({ path: '/accounts', queries: { users } });
  expect(await names()).toEqual(['nova']);
  await user.type(
    screen.getByRole('searchbox', { name: 'Search by username or pilot name' }),
    ' veg {Enter}',
  );
  await waitFor(async () => expect(await names()).toEqual(['vega']));
  expect(router.state.location.search).toBe('?search=veg');
  expect(screen.getByText('1 account found for “veg”')).toBeTruthy();
});

test('a search without a match says what to try', async () => {
  await renderConsole({ path: '/accounts?search=xyz', queries: { users: () => page([]) } });
  expect(await screen.findByText(/Nobody’s name contains “xyz”/)).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
});

test('turns pages forth and back by the graph’s cursors', async () => {
  const users = ({ after }: Asked) =>
    after === 'c20'
      ? page([pilot({ id: 'usr_old', username: 'old' })], { totalCount: 21 })
      : page([pilot()], { totalCount: 21, pageInfo: { ...lastPage, hasNextPage: true, endCursor: 'c20' } });
  const { user } = await renderConsole({ path: '/accounts', queries: { users } });
  expect(await names()).toEqual(['nova']);
  await user.click(screen.getByRole('button', { name: 'Older' }));
  await waitFor(async () => expect(await names()).toEqual(['old']));
  expect(screen.getByText('Page 2')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Newer' }));
  await waitFor(async () => expect(await names()).toEqual(['nova']));
});

test('a name leads to its account', async () => {
  const { user } = await renderConsole({ path: '/accounts' });
  await user.click(await screen.findByRole('link', { name: 'nova' }));
  expect(await screen.findByRole('heading', { name: 'nova', level: 1 })).toBeTruthy();
  expect(screen.getByText('German')).toBeTruthy();
});
