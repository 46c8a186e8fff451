import type { Credits } from '@sw/kernel/credits';
import type { Announcement } from '@sw/kernel/events/catalogue';
import { regionOf } from '@sw/kernel/ids';
import { priceChanged } from '#/modules/market/rules/price-changed.ts';
import { type DecidedTrade, stockAfter } from '#/modules/trading/rules/trade-record.ts';
import { creditsChanged } from '#/modules/wallet/rules/credits-changed.ts';

/** What a trade tells: the trader that it is done and what the purse holds, everyone at the station what the good costs. */
export function tradeEvents(trade: DecidedTrade, balanceCredits: Credits): Announcement[] {
  const { command, desk, creditsDelta: deltaCredits } = trade;
  const { playerId } = command;
  const regionId = regionOf(desk.stationId);
  const reason = desk.quote.side === 'BUY' ? 'bought' : 'sold';
  return [
    {
      type: `economy.commodity-${reason}.v1`,
      aggregate: playerId,
      regionId,
      topics: [`player:${playerId}`],
      payload: payloadOf(trade),
    },
    creditsChanged({ playerId, regionId, balanceCredits, deltaCredits, reason }),
    priceChanged(desk.stationId, desk.offer.terms, stockAfter(desk)),
  ];
}

function payloadOf({ command: { tradeId, playerId }, desk }: DecidedTrade) {
  const { shipId, stationId, commodity } = desk;
  const { quantity, totalCredits, feeCredits, taxCredits } = desk.quote;
  const places = { shipId, stationId, regionId: regionOf(stationId) };
  return { tradeId, playerId, ...places, commodity, quantity, totalCredits, feeCredits, taxCredits };
}
