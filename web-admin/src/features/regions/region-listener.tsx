import { useFeed } from '@sw/web-kit/graphql/use-feed.ts';
import { type HealthChange, regionSubscription } from '#/features/regions/documents.ts';

type RegionListenerProps = Readonly<{
  regionId: string;
  onChange: (change: HealthChange) => void;
  onStale: () => void;
}>;

/** Listens to one region while the page is open; the cache shows what it brings. */
export function RegionListener({ regionId, onChange, onStale }: RegionListenerProps) {
  useFeed({
    document: regionSubscription,
    variables: { regionId },
    isOpen: true,
    onEvent: (event) => event.__typename === 'RegionHealthChanged' && onChange(event),
    onResync: onStale,
  });
  return null;
}
