import type { CacheRules } from '@sw/web-kit/graphql/cache.ts';
import type { Cache } from '@urql/exchange-graphcache';
import { graphql } from '#/gql/gql.ts';
import type { HoldFragment, OptimismQuery, QuoteFragment, TradeSide } from '#/gql/graphql.ts';

const optimismQuery = graphql(`
  query Optimism { me { id wallet { balanceCredits } ship { id hold { ...Hold } } } }
`);
const agreedQuote = graphql(`
  fragment AgreedQuote on TradeQuote { ...Quote }
`);

type Hold = Omit<HoldFragment, 'items'> & Readonly<{ items: readonly HoldFragment['items'][number][] }>;

/** The hold as the agreed quote will leave it; the server's answer replaces this, a refusal undoes it. */
export function holdAfter(
  hold: Hold,
  quote: Pick<QuoteFragment, 'commodity' | 'quantity' | 'unitPriceCredits'>,
  side: TradeSide,
): Hold {
  const change = side === 'BUY' ? quote.quantity : -quote.quantity;
  const held = hold.items.find((item) => item.commodity === quote.commodity);
  const grown = {
    commodity: quote.commodity,
    averageCostCredits: held?.averageCostCredits ?? quote.unitPriceCredits,
    quantity: (held?.quantity ?? 0) + change,
  };
  const rest = hold.items.filter((item) => item !== held);
  return { ...hold, usedUnits: hold.usedUnits + change, items: grown.quantity > 0 ? [...rest, grown] : rest };
}

/** The purse as the agreed quote will leave it. */
export function balanceAfter(balanceCredits: string, totalCredits: string, side: TradeSide): string {
  const total = BigInt(totalCredits);
  return String(BigInt(balanceCredits) + (side === 'BUY' ? -total : total));
}

type Input = Readonly<{ quoteId: string }>;
const knownPilot = (cache: Cache): OptimismQuery['me'] =>
  cache.readQuery({ query: optimismQuery })?.me ?? null;

const withTypes = (hold: Hold) => ({
  ...hold,
  __typename: 'CargoHold',
  items: hold.items.map((item) => ({ ...item, __typename: 'CargoItem' })),
});

function agree(cache: Cache, input: Input, side: TradeSide) {
  const pilot = knownPilot(cache);
  const quote = cache.readFragment(agreedQuote, `TradeQuote:${input.quoteId}`);
  if (!quote || !pilot?.wallet || !pilot.ship?.hold) return null;
  return {
    __typename: side === 'BUY' ? 'BuyCommodityPayload' : 'SellCommodityPayload',
    trade: null,
    wallet: {
      __typename: 'Wallet',
      balanceCredits: balanceAfter(pilot.wallet.balanceCredits, quote.totalCredits, side),
    },
    ship: { __typename: 'Ship', id: pilot.ship.id, hold: withTypes(holdAfter(pilot.ship.hold, quote, side)) },
    errors: [],
  };
}

const inputOf = (args: Readonly<Record<string, unknown>>) => args['input'] as Input;

/** What the page shows before the server has answered. Only facts the server has already quoted; a refusal takes them back. */
export const optimism: NonNullable<CacheRules['optimistic']> = {
  buyCommodity: (args, cache) => agree(cache, inputOf(args), 'BUY'),
  sellCommodity: (args, cache) => agree(cache, inputOf(args), 'SELL'),
  undockShip: (_args, cache) => {
    const ship = knownPilot(cache)?.ship;
    return ship
      ? {
          __typename: 'UndockShipPayload',
          ship: { __typename: 'Ship', id: ship.id, status: 'IN_SPACE', dockedAt: null },
          errors: [],
        }
      : null;
  },
};
