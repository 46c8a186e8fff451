import type { TradeResolvers } from '#/generated/types.ts';

export const Trade: TradeResolvers = {
  id: ({ tradeId }) => tradeId,
  station: ({ stationId }) => ({ id: stationId }),
};
