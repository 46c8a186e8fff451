import type { SetLocaleRefusal } from './use-cases/set-locale.ts';

/** A refused language as the graph tells it. */
export const toSetLocaleError = ({ field, message }: SetLocaleRefusal) =>
  ({ __typename: 'ValidationError', code: 'VALIDATION', field, message }) as const;
