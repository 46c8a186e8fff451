import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { refuse } from '#/testing/fake-graph.ts';
import { renderConsole, TOKENS } from '#/testing/render-console.tsx';
import { viewerOf } from '#/testing/world.ts';

afterEach(cleanup);
const heading = (name: string | RegExp) => screen.findByRole('heading', { name });

async function signIn({ user }: Awaited<ReturnType<typeof renderConsole>>) {
  await user.type(await screen.findByRole('textbox', { name: 'Username' }), 'admin');
  await user.type(screen.getByLabelText('Password'), 'a long sentence');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
}

describe('signing in', () => {
  test('leads to the page that was asked for', async () => {
    const login = vi.fn(() => ({ tokens: TOKENS, user: null, errors: [] }));
    const scene = await renderConsole({ path: '/audit', isSignedIn: false, queries: { login } });
    await heading('Sign in to Control');
    await signIn(scene);
    await heading('Audit log');
    expect(login.mock.calls[0]?.[0 as never]).toEqual({
      input: { username: 'admin', password: 'a long sentence' },
    });
  });

  test('tells a wrong password and a locked door apart', async () => {
    const errors = [{ __typename: 'InvalidCredentialsError', code: 'UNAUTHENTICATED', message: '' }];
    const locked = [
      { __typename: 'TooManyAttemptsError', code: 'RATE_LIMITED', message: '', retryAfterSeconds: 30 },
    ];
    const login = vi
      .fn()
      .mockReturnValueOnce({ tokens: null, user: null, errors })
      .mockReturnValue({ tokens: null, user: null, errors: locked });
    const scene = await renderConsole({ isSignedIn: false, queries: { login } });
    await signIn(scene);
    expect((await screen.findByRole('alert')).textContent).toBe('Name or password is wrong.');
    await scene.user.click(screen.getByRole('button', { name: 'Sign in' }));
    await waitFor(() =>
      expect(screen.getByRole('alert').textContent).toBe(
        'Too many attempts. Wait 30 seconds, then try again.',
      ),
    );
  });
});

describe('a handed-out password', () => {
  test('is replaced before anything else; then the rights of the account are there', async () => {
    let isChanged = false;
    const changePassword = vi.fn(() => {
      isChanged = true;
      return { tokens: { ...TOKENS, accessToken: 'with rights' }, user: null, errors: [] };
    });
    const platformPulse = vi.fn(refuse('FORBIDDEN'));
    const viewer = () => (isChanged ? viewerOf() : viewerOf({ mustChangePassword: true }, []));
    const { user, session } = await renderConsole({
      path: '/accounts',
      queries: { viewer, changePassword, platformPulse },
    });

    await heading('Choose your own password');
    expect(screen.queryByRole('navigation', { name: 'Console' })).toBeNull();
    await user.type(screen.getByLabelText('Current password'), 'handed out');
    await user.type(screen.getByLabelText('New password'), 'a sentence of my own');
    await user.type(screen.getByLabelText('New password, once more'), 'a sentence of my own');
    await user.click(screen.getByRole('button', { name: 'Change password' }));

    await heading('Players and accounts');
    expect(session.accessToken()).toBe('with rights');
    expect(changePassword).toHaveBeenCalledOnce();
  });

  test('is not sent when the repetition differs', async () => {
    const changePassword = vi.fn();
    const { user } = await renderConsole({
      queries: { viewer: () => viewerOf({ mustChangePassword: true }, []), changePassword },
    });
    await heading('Choose your own password');
    await user.type(screen.getByLabelText('Current password'), 'handed out');
    await user.type(screen.getByLabelText('New password'), 'a sentence of my own');
    await user.type(screen.getByLabelText('New password, once more'), 'another sentence');
    await user.click(screen.getByRole('button', { name: 'Change password' }));
    expect((await screen.findByRole('alert')).textContent).toBe('The two new passwords differ.');
    expect(changePassword).not.toHaveBeenCalled();
  });
});

describe('who may not', () => {
  test('an account without any right learns it from the graph’s refusal, and can only sign out', async () => {
    const scene = { platformPulse: refuse('FORBIDDEN'), viewer: () => viewerOf({ username: 'nova' }, []) };
    const { user } = await renderConsole({ queries: scene });
    await heading('You are signed in, but not as an administrator');
    expect(screen.queryByRole('navigation', { name: 'Console' })).toBeNull();
    await user.click(screen.getAllByRole('button', { name: 'Sign out' })[0] as HTMLElement);
    await heading('Sign in to Control');
  });

  test('an administrator without the right for one page keeps the others', async () => {
    await renderConsole({
      path: '/audit',
      queries: { auditLog: refuse('FORBIDDEN'), viewer: () => viewerOf({}, ['players.view']) },
    });
    await heading('You may not see this');
    expect(screen.getByRole('navigation', { name: 'Console' })).toBeTruthy();
  });

  test('a session the graph does not know leads back to signing in', async () => {
    const { user } = await renderConsole({
      path: '/accounts',
      queries: { users: refuse('UNAUTHENTICATED') },
    });
    await heading('Your session is over');
    await user.click(screen.getByRole('button', { name: 'Sign in again' }));
    await heading('Sign in to Control');
  });
});

test('an address that leads nowhere says so', async () => {
  await renderConsole({ path: '/nowhere' });
  await heading('No such page');
});
