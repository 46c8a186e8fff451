import { buyCommodityMutation, sellCommodityMutation } from '#/features/market/documents.ts';
import type { BuyCommodityMutation, CommodityKey, SellCommodityMutation, TradeSide } from '#/gql/graphql.ts';
import { type Order, useOrder } from '#/shared/orders/use-order.ts';

type Payload = BuyCommodityMutation['buyCommodity'] | SellCommodityMutation['sellCommodity'];
export type DoneTrade = NonNullable<Payload['trade']> &
  Readonly<{ side: TradeSide; commodity: CommodityKey }>;
type Agreement = Readonly<{ quoteId: string | number }>;

/** Agrees to a quote, once for each intent. */
export function useTrade(side: TradeSide): Order<Agreement, Payload> {
  const buying = useOrder(buyCommodityMutation);
  const selling = useOrder(sellCommodityMutation);
  return side === 'BUY' ? buying : selling;
}
