import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { LoginPage } from '#/features/account/login-page.tsx';
import { renderPage } from '#/shared/testing/render-page.tsx';

const refused = (error: object) => ({
  __typename: 'Mutation',
  login: { __typename: 'LoginPayload', tokens: null, user: null, errors: [error] },
});
const accepted = {
  __typename: 'Mutation',
  login: {
    __typename: 'LoginPayload',
    tokens: { __typename: 'SessionTokens', accessToken: 'token', expiresAt: '2102-01-01T00:15:00.000Z' },
    user: { __typename: 'User', id: 'usr_1', locale: 'en' },
    errors: [],
  },
};

async function signIn() {
  const user = userEvent.setup();
  await user.type(screen.getByLabelText('Username'), 'nova');
  await user.type(screen.getByLabelText('Password'), 'correct horse battery');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
}

test('a pilot signs in with name and password', async () => {
  const { session, asked } = renderPage(<LoginPage />, { answers: { Login: () => accepted } });
  await signIn();
  await waitFor(() => expect(session.state.get()).toBe('signed-in'));
  expect(asked).toEqual([
    { name: 'Login', variables: { input: { username: 'nova', password: 'correct horse battery' } } },
  ]);
  session.end();
});

test('a wrong password is told in words and signs nobody in', async () => {
  const { session } = renderPage(<LoginPage />, {
    answers: { Login: () => refused({ __typename: 'InvalidCredentialsError', code: 'UNAUTHENTICATED' }) },
  });
  await signIn();
  expect(await screen.findByText('Name or password is wrong.')).toBeTruthy();
  expect(session.state.get()).not.toBe('signed-in');
});

test('a lock-out says how long to wait', async () => {
  renderPage(<LoginPage />, {
    answers: {
      Login: () =>
        refused({ __typename: 'TooManyAttemptsError', code: 'RATE_LIMITED', retryAfterSeconds: 30 }),
    },
  });
  await signIn();
  expect(await screen.findByText(/Wait 30 seconds/)).toBeTruthy();
});

test('password managers know the fields, and the password can be looked at', async () => {
  renderPage(<LoginPage />, { answers: {} });
  const password = screen.getByLabelText('Password');
  expect(screen.getByLabelText('Username').getAttribute('autocomplete')).toBe('username');
  expect(password.getAttribute('autocomplete')).toBe('current-password');
  expect(password.getAttribute('type')).toBe('password');
  await userEvent.click(screen.getByRole('button', { name: 'Show password' }));
  expect(password.getAttribute('type')).toBe('text');
});
