import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { renderConsole, TOKENS } from '#/testing/render-console.tsx';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

test('a language chosen by keyboard is shown at once and kept with the account', async () => {
  const setLocale = vi.fn(() => ({ user: { id: 'usr_root', locale: 'de' }, errors: [] }));
  const { user } = await renderConsole({ path: '/settings', queries: { setLocale } });
  await screen.findByRole('heading', { name: 'Settings' });
  act(() => screen.getByRole('radio', { name: 'English' }).focus());
  await user.keyboard('{ArrowRight}');
  expect(await screen.findByRole('heading', { name: 'Optionen' })).toBeTruthy();
  await waitFor(() => expect(document.documentElement.lang).toBe('de'));
  expect(setLocale.mock.calls[0]?.[0 as never]).toEqual({ input: { locale: 'de' } });
});

test('a new password is confirmed, and the session goes on with the new token', async () => {
  const changePassword = () => ({ tokens: { ...TOKENS, accessToken: 'next' }, user: null, errors: [] });
  const { user, session } = await renderConsole({ path: '/settings', queries: { changePassword } });
  await user.type(await screen.findByLabelText('Current password'), 'the old sentence');
  await user.type(screen.getByLabelText('New password'), 'a sentence of my own');
  await user.type(screen.getByLabelText('New password, once more'), 'a sentence of my own');
  await user.click(screen.getByRole('button', { name: 'Change password' }));
  expect(await screen.findByText(/Your password is changed/)).toBeTruthy();
  expect(session.accessToken()).toBe('next');
});

test('a wrong current password is said', async () => {
  const errors = [{ __typename: 'InvalidCredentialsError', code: 'UNAUTHENTICATED', message: '' }];
  const { user } = await renderConsole({
    path: '/settings',
    queries: { changePassword: () => ({ tokens: null, user: null, errors }) },
  });
  for (const label of ['Current password', 'New password', 'New password, once more'])
    await user.type(await screen.findByLabelText(label), 'a sentence of my own');
  await user.click(screen.getByRole('button', { name: 'Change password' }));
  expect((await screen.findByRole('alert')).textContent).toBe('The current password is wrong.');
});

test('signing out works even when the server does not answer', async () => {
  const logout = () => {
    throw new Error('gone');
  };
  const { user } = await renderConsole({ path: '/settings', queries: { logout } });
  await screen.findByRole('heading', { name: 'Settings' });
  await user.click(screen.getAllByRole('button', { name: 'Sign out' })[0] as HTMLElement);
  expect(await screen.findByRole('heading', { name: 'Sign in to Control' })).toBeTruthy();
});
