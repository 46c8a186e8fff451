import { describe, expect, test } from 'vitest';
import { cursorOf, onlyNew, resumingPayload } from '#/graphql/feed-cursor.ts';

describe('feed cursor', () => {
  test('reads the position of whatever field the feed has', () => {
    expect(cursorOf({ pilotFeed: { __typename: 'TurnsChanged', cursor: 'c7' } })).toBe('c7');
    expect(cursorOf({ platformPulse: { id: 'p' } })).toBeNull();
    expect(cursorOf(null)).toBeNull();
  });

  test('a payload sent again asks for what comes after the last event seen', () => {
    const feed = resumingPayload('subscription X', { sectorId: 's1' });
    expect(feed.payload.variables).toEqual({ sectorId: 's1' });
    feed.seen({ sectorFeed: { cursor: 'c1' } });
    feed.seen({ sectorFeed: { cursor: 'c2' } });
    expect(feed.payload.variables).toEqual({ sectorId: 's1', after: 'c2' });
  });

  test('a repeated event is told from a new one, and old ones are forgotten', () => {
    const isNew = onlyNew(2);
    expect([isNew('a'), isNew('a'), isNew('b'), isNew('c'), isNew('a')]).toEqual([
      true,
      false,
      true,
      true,
      true,
    ]);
  });
});
