import { assertNever } from '@sw/kernel/assert-never';
import type { ChangePasswordRefusal } from './use-cases/change-password.ts';
import type { RefreshRefusal } from './use-cases/refresh-session.ts';
import type { RegisterRefusal } from './use-cases/register.ts';
import type { SignInRefusal } from './use-cases/sign-in.ts';

/** Too many attempts, of a name or of a network address. */
export type Throttled = Readonly<{ reason: 'TooManyAttempts'; retryAfterSeconds: number }>;

const invalid = (refusal: Readonly<{ field: string; message: string }>) =>
  ({
    __typename: 'ValidationError',
    code: 'VALIDATION',
    field: refusal.field,
    message: refusal.message,
  }) as const;

const tooMany = ({ retryAfterSeconds }: Throttled) =>
  ({
    __typename: 'TooManyAttemptsError',
    code: 'RATE_LIMITED',
    message: 'too many attempts; wait',
    retryAfterSeconds,
  }) as const;

const wrongCredentials = {
  __typename: 'InvalidCredentialsError',
  code: 'UNAUTHENTICATED',
  message: 'name or password is wrong',
} as const;

/** A refused registration as the graph tells it. */
export function toRegisterError(refusal: RegisterRefusal | Throttled) {
  switch (refusal.reason) {
    case 'Invalid':
      return invalid(refusal);
    case 'NameTaken':
      return {
        __typename: 'NameTakenError',
        code: 'CONFLICT_VERSION',
        field: refusal.field,
        message: 'the name, or one that looks like it, is in use',
      } as const;
    case 'TooManyAttempts':
      return tooMany(refusal);
    default:
      return assertNever(refusal);
  }
}

/** A refused sign-in as the graph tells it. */
export function toLoginError(refusal: SignInRefusal) {
  switch (refusal.reason) {
    case 'InvalidCredentials':
      return wrongCredentials;
    case 'TooManyAttempts':
      return tooMany(refusal);
    case 'AccountSuspended':
      return {
        __typename: 'AccountSuspendedError',
        code: 'FORBIDDEN',
        message: 'the account is suspended',
      } as const;
    default:
      return assertNever(refusal);
  }
}

/** A session that does not go on, as the graph tells it. */
export function toRefreshError({ reason }: RefreshRefusal) {
  switch (reason) {
    case 'SessionEnded':
      return {
        __typename: 'SessionEndedError',
        code: 'UNAUTHENTICATED',
        message: 'the session is over; sign in again',
      } as const;
    case 'RefreshedElsewhere':
      return {
        __typename: 'SessionRefreshedElsewhereError',
        code: 'CONFLICT_VERSION',
        message: 'another tab was faster; try once more',
      } as const;
    default:
      return assertNever(reason);
  }
}

/** A refused new password as the graph tells it. */
export function toChangePasswordError(refusal: ChangePasswordRefusal) {
  switch (refusal.reason) {
    case 'Invalid':
      return invalid(refusal);
    case 'InvalidCredentials':
      return wrongCredentials;
    case 'TooManyAttempts':
      return tooMany(refusal);
    default:
      return assertNever(refusal);
  }
}
