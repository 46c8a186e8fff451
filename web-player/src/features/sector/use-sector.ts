import { useFeed } from '@sw/web-kit/graphql/use-feed.ts';
import { type Loaded, useLoaded } from '@sw/web-kit/graphql/use-loaded.ts';
import { useEffect } from 'react';
import { sectorFeed, sectorViewQuery } from '#/features/sector/documents.ts';
import type { SectorViewQuery } from '#/gql/graphql.ts';
import { useSoon } from '#/shared/live/use-soon.ts';

const SECOND_LOOK_MILLISECONDS = 1_500;

/** Not every part of the server has heard of an arrival when the ship is there: what lurks may show a moment later. */
function useSecondLook(sectorId: string, isHere: boolean, reload: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another sector is another arrival
  useEffect(() => {
    if (!isHere) return;
    const timer = setTimeout(reload, SECOND_LOOK_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [sectorId, isHere, reload]);
}

/** A sector as the pilot knows it; live while the ship is there. */
export function useSector(sectorId: string, isHere: boolean): readonly [Loaded<SectorViewQuery>, () => void] {
  const [sector, reload] = useLoaded({ query: sectorViewQuery, variables: { id: sectorId } });
  const reloadSoon = useSoon(reload);
  useSecondLook(sectorId, isHere, reload);
  useFeed({
    document: sectorFeed,
    variables: { sectorId },
    isOpen: isHere,
    // The start too: whoever came between the question and the feed is in neither.
    onEvent: reloadSoon,
    onResync: reload,
  });
  return [sector, reload];
}
