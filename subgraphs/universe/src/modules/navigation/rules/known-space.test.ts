import { expect, it } from 'vitest';
import { isWayKnown, KNOWLEDGE, levelName } from './known-space.ts';

const { UNKNOWN, RUMOUR, SCANNED, VISITED } = KNOWLEDGE;

it.each([
  { from: VISITED, to: RUMOUR, isOneWay: true, known: true, when: 'one stood at its beginning' },
  { from: SCANNED, to: RUMOUR, isOneWay: false, known: true, when: 'its beginning was scanned' },
  {
    from: RUMOUR,
    to: VISITED,
    isOneWay: false,
    known: true,
    when: 'one stood at the end of a way that leads both ways',
  },
  {
    from: RUMOUR,
    to: VISITED,
    isOneWay: true,
    known: false,
    when: 'one stood at the end of a one-way passage',
  },
  { from: RUMOUR, to: RUMOUR, isOneWay: false, known: false, when: 'both ends are hearsay' },
  { from: VISITED, to: UNKNOWN, isOneWay: false, known: false, when: 'its end is unheard of' },
])('a way is known: $known, when $when', ({ from, to, isOneWay, known }) => {
  expect(isWayKnown(from, to, isOneWay)).toBe(known);
});

it('names the stored levels', () => {
  expect([0, 1, 2, 3].map(levelName)).toEqual([null, 'RUMOUR', 'SCANNED', 'VISITED']);
});
