import { useFeed } from '@sw/web-kit/graphql/use-feed.ts';
import { type Loaded, useLoaded } from '@sw/web-kit/graphql/use-loaded.ts';
import { sectorFeed, sectorViewQuery } from '#/features/sector/documents.ts';
import type { SectorViewQuery } from '#/gql/graphql.ts';
import { useSoon } from '#/shared/live/use-soon.ts';

/** A sector as the pilot knows it; live while the ship is there. */
export function useSector(sectorId: string, isHere: boolean): readonly [Loaded<SectorViewQuery>, () => void] {
  const [sector, reload] = useLoaded({ query: sectorViewQuery, variables: { id: sectorId } });
  const reloadSoon = useSoon(reload);
  useFeed({
    document: sectorFeed,
    variables: { sectorId },
    isOpen: isHere,
    onEvent: (event) => event.__typename !== 'FeedStarted' && reloadSoon(),
    onResync: reload,
  });
  return [sector, reload];
}
