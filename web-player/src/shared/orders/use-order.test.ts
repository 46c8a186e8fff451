import { CombinedError } from '@urql/core';
import { describe, expect, test } from 'vitest';
import { keyring, outcomeOf } from '#/shared/orders/use-order.ts';

function ring() {
  let made = 0;
  return keyring(() => `key-${++made}`);
}

describe('the key of an order', () => {
  test('stays the same while its fate is unknown, so that trying again never acts twice', () => {
    const keys = ring();
    expect([keys.keyFor({ quoteId: 'a' }), keys.keyFor({ quoteId: 'a' })]).toEqual(['key-1', 'key-1']);
  });

  test('is new for another intent, and for the same intent after an answer', () => {
    const keys = ring();
    expect(keys.keyFor({ quoteId: 'a' })).toBe('key-1');
    expect(keys.keyFor({ quoteId: 'b' })).toBe('key-2');
    keys.close();
    expect(keys.keyFor({ quoteId: 'b' })).toBe('key-3');
  });
});

describe('what an order came to', () => {
  const moved = { turnsSpent: 1, errors: [] };

  test('is done, refused, or unknown', () => {
    expect(outcomeOf({ moveShip: moved }, undefined)).toEqual({ kind: 'done', value: moved });
    const refusal = { __typename: 'NotAdjacentError' as const, code: 'NOT_ADJACENT' };
    expect(outcomeOf({ moveShip: { errors: [refusal] } }, undefined)).toEqual({
      kind: 'refused',
      refusals: [refusal],
    });
    const error = new CombinedError({ networkError: new Error('down') });
    expect(outcomeOf(undefined, error)).toEqual({ kind: 'broken', error });
    expect(outcomeOf({ moveShip: null }, undefined)).toEqual({ kind: 'broken', error: null });
  });
});
