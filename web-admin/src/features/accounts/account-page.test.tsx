import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { renderConsole } from '#/testing/render-console.tsx';
import { pilot } from '#/testing/world.ts';

afterEach(cleanup);
const path = '/accounts/usr_nova';
const refusal = (__typename: string, facts: object = {}) => ({
  user: null,
  errors: [{ __typename, code: 'X', message: '', ...facts }],
});

test('suspends with a reason after a second look, and the account shows it at once', async () => {
  const suspendUser = vi.fn(() => ({ user: pilot({ status: 'SUSPENDED' }), errors: [] }));
  const { user } = await renderConsole({ path, queries: { suspendUser } });
  await user.click(await screen.findByRole('button', { name: 'Suspend…' }));
  const dialog = await screen.findByRole('alertdialog', { name: 'Suspend nova?' });
  await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), '  Sold credits for money ');
  await user.click(within(dialog).getByRole('button', { name: 'Suspend account' }));
  expect(await screen.findByText('nova is suspended.')).toBeTruthy();
  expect(screen.queryByRole('alertdialog')).toBeNull();
  expect(screen.getByText('Suspended')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Restore…' })).toBeTruthy();
  expect(suspendUser.mock.calls[0]?.[0 as never]).toEqual({
    input: { userId: 'usr_nova', reason: 'Sold credits for money' },
  });
});

test('lets a suspended account in again', async () => {
  const restoreUser = () => ({ user: pilot(), errors: [] });
  const { user } = await renderConsole({
    path,
    queries: { user: () => pilot({ status: 'SUSPENDED' }), restoreUser },
  });
  await user.click(await screen.findByRole('button', { name: 'Restore…' }));
  await user.type(await screen.findByRole('textbox', { name: 'Reason' }), 'Appeal granted');
  await user.click(screen.getByRole('button', { name: 'Restore account' }));
  expect(await screen.findByText('nova may sign in again.')).toBeTruthy();
});

test('Escape leaves everything as it is', async () => {
  const suspendUser = vi.fn();
  const { user } = await renderConsole({ path, queries: { suspendUser } });
  await user.click(await screen.findByRole('button', { name: 'Suspend…' }));
  await screen.findByRole('alertdialog');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(suspendUser).not.toHaveBeenCalled();
});

test.each([
  ['LastAdministratorError', {}, /the last administrator who may still sign in/],
  ['ValidationError', { field: 'reason' }, /a reason of 3 to 500 characters/],
  ['NotFoundError', {}, /no such account any more/],
] as const)(
  'a refusal by %s is told in the dialog and can be mended there',
  async (typename, facts, words) => {
    const { user } = await renderConsole({ path, queries: { suspendUser: () => refusal(typename, facts) } });
    await user.click(await screen.findByRole('button', { name: 'Suspend…' }));
    await user.type(await screen.findByRole('textbox', { name: 'Reason' }), 'why');
    await user.click(screen.getByRole('button', { name: 'Suspend account' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(words);
    expect(screen.getByRole('alertdialog')).toBeTruthy();
  },
);

test('warns before suspending oneself', async () => {
  await renderConsole({
    path: '/accounts/usr_root',
    queries: { user: () => pilot({ id: 'usr_root', username: 'admin' }) },
  });
  expect(await screen.findByText(/your own account: suspending it would sign you out/)).toBeTruthy();
});

test('an id of nobody says so', async () => {
  await renderConsole({ path: '/accounts/usr_gone', queries: { user: () => null } });
  expect(await screen.findByRole('heading', { name: 'No such account' })).toBeTruthy();
});
