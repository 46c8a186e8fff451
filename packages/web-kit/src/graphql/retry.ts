import type { CombinedError, Operation } from '@urql/core';
import { retryExchange } from '@urql/exchange-retry';
import { isUnreachable } from '#/graphql/unreachable.ts';

const isKeyed = (input: unknown): boolean =>
  typeof input === 'object' &&
  input !== null &&
  'idempotencyKey' in input &&
  typeof input.idempotencyKey === 'string';

/** A question may be asked again; an order only when its key makes a repetition harmless. */
export function mayRepeat(operation: Pick<Operation, 'kind' | 'variables'>): boolean {
  if (operation.kind === 'query') return true;
  return operation.kind === 'mutation' && isKeyed(operation.variables?.['input']);
}

/** Repeats what may be repeated when nobody answered; a repeated order keeps its key. */
export const retry = () =>
  retryExchange({
    initialDelayMs: 400,
    maxDelayMs: 4_000,
    maxNumberAttempts: 4,
    retryIf: (error: CombinedError, operation: Operation) => isUnreachable(error) && mayRepeat(operation),
  });
