import { graphql } from '#/gql/gql.ts';
import type { QuoteFragment, StationMarketQuery } from '#/gql/graphql.ts';

graphql(`
  fragment Quote on TradeQuote {
    id
    side
    commodity
    quantity
    unitPriceCredits
    grossCredits
    feeCredits
    taxCredits
    totalCredits
    priceImpactPercent
    profitCredits
    expiresAt
  }
`);

export const stationMarketQuery = graphql(`
  query StationMarket($sectorId: ID!) {
    sector(id: $sectorId) {
      id
      number
      station {
        id
        name
        stationClass
        isTradeDock
        market { isLive observedAt listings { commodity stock capacity askCredits bidCredits } }
      }
    }
  }
`);

export const marketFeed = graphql(`
  subscription MarketFeed($stationId: ID!, $after: Cursor) {
    marketFeed(stationId: $stationId, after: $after) {
      __typename
      ... on FeedEvent { cursor at }
      ... on PriceChanged { listing { commodity stock capacity askCredits bidCredits } }
    }
  }
`);

export const quoteTradeMutation = graphql(`
  mutation QuoteTrade($input: QuoteTradeInput!) {
    quoteTrade(input: $input) {
      quote { ...Quote }
      errors { ...Refusal }
    }
  }
`);

export const buyCommodityMutation = graphql(`
  mutation BuyCommodity($input: BuyCommodityInput!) {
    buyCommodity(input: $input) {
      trade { id quantity totalCredits profitCredits }
      wallet { balanceCredits }
      ship { id hold { ...Hold } }
      errors { ...Refusal }
    }
  }
`);

export const sellCommodityMutation = graphql(`
  mutation SellCommodity($input: SellCommodityInput!) {
    sellCommodity(input: $input) {
      trade { id quantity totalCredits profitCredits }
      wallet { balanceCredits }
      ship { id hold { ...Hold } }
      errors { ...Refusal }
    }
  }
`);

export const priceHistoryQuery = graphql(`
  query PriceHistory($stationId: ID!, $commodity: CommodityKey!, $hours: Int!) {
    priceHistory(stationId: $stationId, commodity: $commodity, hours: $hours) { at askCredits bidCredits stock }
  }
`);

export type StationView = NonNullable<NonNullable<StationMarketQuery['sector']>['station']>;
export type MarketView = NonNullable<StationView['market']>;
export type Listing = MarketView['listings'][number];
export type Quote = QuoteFragment;
