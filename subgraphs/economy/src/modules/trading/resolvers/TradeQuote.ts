import type { TradeQuoteResolvers } from '#/generated/types.ts';

export const TradeQuote: TradeQuoteResolvers = {
  id: ({ quoteId }) => quoteId,
  station: ({ stationId }) => ({ id: stationId }),
};
