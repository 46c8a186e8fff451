import { expect, test } from 'vitest';
import { mayRepeat } from '#/graphql/retry.ts';

test('a question may be asked again', () => {
  expect(mayRepeat({ kind: 'query', variables: {} })).toBe(true);
});

test('an order is repeated only when it carries an idempotency key', () => {
  expect(mayRepeat({ kind: 'mutation', variables: { input: { idempotencyKey: 'k', quoteId: 'q' } } })).toBe(
    true,
  );
  expect(mayRepeat({ kind: 'mutation', variables: { input: { username: 'u' } } })).toBe(false);
  expect(mayRepeat({ kind: 'mutation', variables: {} })).toBe(false);
});

test('a feed looks after itself', () => {
  expect(mayRepeat({ kind: 'subscription', variables: { input: { idempotencyKey: 'k' } } })).toBe(false);
});
