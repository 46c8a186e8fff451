import { describe, expect, test } from 'vitest';
import { goalProvedBy, goalsProvedBy, parseNotes, withGoals } from '#/features/cockpit/goals.ts';

describe('the first voyage', () => {
  test('is proved by facts of the graph, not by clicks', () => {
    expect(goalsProvedBy({ isDocked: true, soldWithProfit: false, visitedSectors: 1, fights: 0 })).toEqual([
      'dock',
    ]);
    expect(goalsProvedBy({ isDocked: false, soldWithProfit: true, visitedSectors: 4, fights: 2 })).toEqual([
      'trade',
      'move',
      'fight',
    ]);
  });

  test('a scan is proved by the turns it cost', () => {
    const at = '2102-01-01T00:00:00.000Z';
    const turns = { turnsLeft: 1, cap: 2, perHour: 1, fullAt: null };
    expect(goalProvedBy({ __typename: 'TurnsChanged', cursor: 'c', at, reason: 'scan', turns })).toBe('scan');
    expect(goalProvedBy({ __typename: 'TurnsChanged', cursor: 'c', at, reason: 'move', turns })).toBeNull();
  });

  test('a goal once reached stays reached', () => {
    const notes = withGoals({ done: ['scan'], isHidden: false }, ['dock']);
    expect(notes.done).toEqual(['dock', 'scan']);
    expect(withGoals(notes, ['scan'])).toBe(notes);
  });

  test('unreadable notes count as none', () => {
    expect(parseNotes('{')).toEqual({ done: [], isHidden: false });
    expect(parseNotes('{"done":["dock","win"],"isHidden":true}')).toEqual({ done: ['dock'], isHidden: true });
    expect(parseNotes(null)).toEqual({ done: [], isHidden: false });
  });
});
