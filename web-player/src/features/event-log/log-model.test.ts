import { expect, test } from 'vitest';
import { mergeLog, ofKind } from '#/features/event-log/log-model.ts';
import type { LogQuery } from '#/gql/graphql.ts';
import type { JournalEntry } from '#/shared/live/journal.ts';

const at = (minute: number) => `2102-01-01T00:0${minute}:00.000Z`;
const answer: LogQuery = {
  myTrades: {
    nodes: [
      {
        id: 't',
        at: at(2),
        side: 'BUY',
        commodity: 'ORE',
        quantity: 5,
        totalCredits: '150',
        profitCredits: null,
        station: { id: 's', name: 'Hub' },
      },
    ],
  },
  myCombats: {
    nodes: [
      {
        id: 'c',
        startedAt: at(4),
        outcome: 'DRAW',
        sector: { id: 'x', number: 3 },
        attacker: { name: 'a' },
        defender: { name: 'b' },
      },
    ],
  },
};
const journal: readonly JournalEntry[] = [
  { __typename: 'ShipMoved', cursor: '3', at: at(3), ship: { id: 'h' }, sector: { id: 'x', number: 3 } },
  {
    __typename: 'CreditsChanged',
    cursor: '2',
    at: at(2),
    deltaCredits: '-150',
    reason: 'bought',
    wallet: { balanceCredits: '850' },
  },
  {
    __typename: 'CreditsChanged',
    cursor: '5',
    at: at(5),
    deltaCredits: '90',
    reason: 'pirate-bounty',
    wallet: { balanceCredits: '940' },
  },
];

test('the log tells everything once, newest first', () => {
  expect(mergeLog(answer, journal).map((entry) => entry.key)).toEqual([
    'CreditsChanged 5',
    'c',
    'ShipMoved 3',
    't',
  ]);
});

test('the log can be narrowed to one kind', () => {
  expect(ofKind(mergeLog(answer, journal), 'ship').map((entry) => entry.kind)).toEqual(['ship', 'ship']);
  expect(ofKind(mergeLog(answer, journal), 'all')).toHaveLength(4);
});
