import { assertNever } from '@sw/kernel/assert-never';
import type { RestoreRefusal } from './use-cases/restore-user.ts';
import type { SuspendRefusal } from './use-cases/suspend-user.ts';

const notFound = {
  __typename: 'NotFoundError',
  code: 'NOT_FOUND',
  message: 'there is no such account',
} as const;

const invalid = (refusal: Readonly<{ field: string; message: string }>) =>
  ({
    __typename: 'ValidationError',
    code: 'VALIDATION',
    field: refusal.field,
    message: refusal.message,
  }) as const;

/** A refused suspension as the graph tells it. */
export function toSuspendError(refusal: SuspendRefusal) {
  switch (refusal.reason) {
    case 'Invalid':
      return invalid(refusal);
    case 'NotFound':
      return notFound;
    case 'LastAdministrator':
      return {
        __typename: 'LastAdministratorError',
        code: 'PREREQUISITE',
        message: 'make another administrator first',
      } as const;
    default:
      return assertNever(refusal);
  }
}

/** A refused restoration as the graph tells it. */
export function toRestoreError(refusal: RestoreRefusal) {
  switch (refusal.reason) {
    case 'Invalid':
      return invalid(refusal);
    case 'NotFound':
      return notFound;
    default:
      return assertNever(refusal);
  }
}
