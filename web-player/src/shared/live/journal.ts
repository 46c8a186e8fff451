import { cell, type Observable } from '@sw/web-kit/graphql/observable.ts';
import type { BattleFeedSubscription, PilotFeedSubscription, WalletFeedSubscription } from '#/gql/graphql.ts';

type FeedFact =
  | PilotFeedSubscription['pilotFeed']
  | WalletFeedSubscription['walletFeed']
  | BattleFeedSubscription['battleFeed'];
/** Something that happened to the pilot while this page was open. */
export type JournalEntry = Exclude<FeedFact, { __typename: 'FeedStarted' | 'ResyncRequired' }>;

export interface Journal extends Observable<readonly JournalEntry[]> {
  readonly write: (entry: JournalEntry) => void;
  readonly clear: () => void;
}

const LONGEST = 300;

function createJournal(): Journal {
  const entries = cell<readonly JournalEntry[]>([]);
  return {
    ...entries,
    write: (entry) => entries.set([entry, ...entries.get()].slice(0, LONGEST)),
    clear: () => entries.set([]),
  };
}

/** Remembers what happened since the page was opened, newest first; the oldest entries make room. */
export const journal = createJournal();
