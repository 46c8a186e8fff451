import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { RegisterPage } from '#/features/account/register-page.tsx';
import { renderPage } from '#/shared/testing/render-page.tsx';

const page = <RegisterPage />;
const refused = (error: object) => ({
  __typename: 'Mutation',
  register: { __typename: 'RegisterPayload', tokens: null, user: null, errors: [error] },
});

async function register() {
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText('Username'), 'nova');
  await user.type(screen.getByLabelText('Password'), 'short');
  await user.click(screen.getByRole('button', { name: 'Register' }));
}

test('a refused password is told beside the password', async () => {
  renderPage(page, {
    answers: {
      Register: () => refused({ __typename: 'ValidationError', code: 'VALIDATION', field: 'password' }),
    },
  });
  await register();
  expect(await screen.findByText('Use 10 to 200 characters.')).toBeTruthy();
  expect(screen.getByLabelText('Password').getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByLabelText('Username').getAttribute('aria-invalid')).toBeNull();
});

test('a taken name is told beside the name', async () => {
  const { asked } = renderPage(page, {
    answers: {
      Register: () => refused({ __typename: 'NameTakenError', code: 'CONFLICT_VERSION', field: 'username' }),
    },
  });
  await register();
  expect(await screen.findByText('This name is already in use. Choose another.')).toBeTruthy();
  expect(asked[0]?.variables).toEqual({
    input: { username: 'nova', password: 'short', nickname: null, locale: 'en' },
  });
});
