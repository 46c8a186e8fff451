import { useFeed } from '@sw/web-kit/graphql/use-feed.ts';
import { battleFeed, pilotFeed, walletFeed } from '#/shared/live/feeds.ts';
import { type JournalEntry, journal } from '#/shared/live/journal.ts';

type Handlers = Readonly<{ isOpen: boolean; onFact: (fact: JournalEntry) => void; onStale: () => void }>;
type AnyFact = Readonly<{ __typename: string }>;

const isFact = (event: AnyFact): event is JournalEntry =>
  event.__typename !== 'FeedStarted' && event.__typename !== 'ResyncRequired';

/** Follows everything that happens to the pilot and writes it into the journal. */
export function usePilotFeeds({ isOpen, onFact, onStale }: Handlers): void {
  const onEvent = (event: AnyFact) => {
    if (!isFact(event)) return;
    journal.write(event);
    onFact(event);
  };
  const common = { variables: {}, isOpen, onEvent, onResync: onStale };
  useFeed({ document: pilotFeed, ...common });
  useFeed({ document: walletFeed, ...common });
  useFeed({ document: battleFeed, ...common });
}
