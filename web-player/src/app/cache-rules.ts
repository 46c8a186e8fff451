import type { CacheRules } from '@sw/web-kit/graphql/cache.ts';
import type { Cache } from '@urql/exchange-graphcache';
import { optimism } from '#/app/optimism.ts';
import { graphql } from '#/gql/gql.ts';
import type { TurnsFragment } from '#/gql/graphql.ts';

const pilotTurns = graphql(`
  fragment PilotTurns on Player { id turns { ...Turns } }
`);
const pilotWallet = graphql(`
  fragment PilotWallet on Player { id wallet { balanceCredits } }
`);

function ownId(cache: Cache): string | null {
  const key = cache.resolve({ __typename: 'Query' }, 'me');
  const id = typeof key === 'string' ? cache.resolve(key, 'id') : null;
  return typeof id === 'string' ? id : null;
}

type WithTurns = Readonly<{ turns?: TurnsFragment | null }>;
type WithWallet = Readonly<{ wallet?: Readonly<{ balanceCredits: string }> | null }>;

function keepTurns(cache: Cache, { turns }: WithTurns): void {
  const id = ownId(cache);
  if (id && turns) cache.writeFragment(pilotTurns, { id, turns });
}

function keepWallet(cache: Cache, { wallet }: WithWallet): void {
  const id = ownId(cache);
  if (id && wallet) cache.writeFragment(pilotWallet, { id, wallet });
}

const spends = (field: string) => (result: Readonly<Record<string, unknown>>, _args: unknown, cache: Cache) =>
  keepTurns(cache, result[field] as WithTurns);
const pays = (field: string) => (result: Readonly<Record<string, unknown>>, _args: unknown, cache: Cache) => {
  keepWallet(cache, result[field] as WithWallet);
  cache.invalidate({ __typename: 'Query' }, 'myTrades', { first: 20 });
};

/** What an answer changes beside itself: the pilot's turns and purse have no id of their own. */
export const cacheRules: CacheRules = {
  optimistic: optimism,
  updates: {
    Mutation: {
      moveShip: spends('moveShip'),
      dockShip: spends('dockShip'),
      scanSector: spends('scanSector'),
      buyCommodity: pays('buyCommodity'),
      sellCommodity: pays('sellCommodity'),
    },
    Subscription: {
      pilotFeed: spends('pilotFeed'),
      walletFeed: (result: Readonly<Record<string, unknown>>, _args: unknown, cache: Cache) =>
        keepWallet(cache, result['walletFeed'] as WithWallet),
    },
  },
};
