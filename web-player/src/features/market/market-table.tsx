import { useFormat } from '@sw/web-kit/format/use-format.ts';
import { Button } from '@sw/web-kit/ui/button.tsx';
import { Icon } from '@sw/web-kit/ui/icons.tsx';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Listing, MarketView } from '#/features/market/documents.ts';
import { marketMessages as say } from '#/features/market/messages.ts';
import { type PriceMove, priceMoves } from '#/features/market/price-moves.ts';
import type { TradeIntent } from '#/features/market/trade-dialog.tsx';
import { heldUnits } from '#/features/market/trade-limits.ts';
import type { HoldFragment } from '#/gql/graphql.ts';
import { goodsWords } from '#/shared/words/goods.ts';

function Price({ credits, move }: Readonly<{ credits: number | null; move: PriceMove }>) {
  const intl = useIntl();
  const format = useFormat();
  if (credits === null) return <span className="small soft">{intl.formatMessage(say.notTraded)}</span>;
  return (
    <span className="price figures">
      {move && <Icon name={move === 'rose' ? 'up' : 'down'} />}
      {move && <span className="visually-hidden">{intl.formatMessage(say[move])}</span>}
      {format.price(credits)}
    </span>
  );
}

type OrdersProps = Readonly<{ listing: Listing; held: number; onTrade: (intent: TradeIntent) => void }>;

function Orders({ listing, held, onTrade }: OrdersProps) {
  const intl = useIntl();
  const good = intl.formatMessage(goodsWords[listing.commodity]);
  return (
    <div className="row">
      {listing.askCredits !== null && (
        <Button
          size="slim"
          tone="primary"
          aria-label={intl.formatMessage(say.buyLabel, { good })}
          onPress={() => onTrade({ side: 'BUY', listing })}
        >
          {intl.formatMessage(say.buy)}
        </Button>
      )}
      {listing.bidCredits !== null && (
        <Button
          size="slim"
          isDisabled={held === 0}
          aria-label={intl.formatMessage(say.sellLabel, { good })}
          onPress={() => onTrade({ side: 'SELL', listing })}
        >
          {intl.formatMessage(say.sell)}
        </Button>
      )}
    </div>
  );
}

type MarketTableProps = Readonly<{
  market: MarketView;
  hold: HoldFragment | null;
  onTrade: ((intent: TradeIntent) => void) | null;
}>;

/** What a station trades; with orders only while docked there. */
export function MarketTable({ market, hold, onTrade }: MarketTableProps) {
  const intl = useIntl();
  const [first] = useState(market.listings);
  const moves = priceMoves(first, market.listings);
  const head = (message: (typeof say)[keyof typeof say]) => intl.formatMessage(message);
  return (
    <div className="table-scroll">
      <table className="table" data-narrow="cards">
        <caption className="visually-hidden">{head(say.listings)}</caption>
        <thead>
          <tr>
            <th scope="col">{head(say.good)}</th>
            <th scope="col" className="number">
              {head(say.stock)}
            </th>
            <th scope="col" className="number">
              {head(say.ask)}
            </th>
            <th scope="col" className="number">
              {head(say.bid)}
            </th>
            <th scope="col" className="number">
              {head(say.held)}
            </th>
            {onTrade && <th scope="col">{head(say.orders)}</th>}
          </tr>
        </thead>
        <tbody>
          {market.listings.map((listing) => {
            const held = heldUnits(hold, listing.commodity);
            return (
              <tr key={listing.commodity}>
                <th scope="row">{intl.formatMessage(goodsWords[listing.commodity])}</th>
                <td className="number figures" data-label={head(say.stock)}>
                  {intl.formatMessage(say.stockOf, { stock: listing.stock, capacity: listing.capacity })}
                </td>
                <td className="number" data-label={head(say.ask)}>
                  <Price credits={listing.askCredits} move={moves[listing.commodity]?.ask ?? null} />
                </td>
                <td className="number" data-label={head(say.bid)}>
                  <Price credits={listing.bidCredits} move={moves[listing.commodity]?.bid ?? null} />
                </td>
                <td className="number figures" data-label={head(say.held)}>
                  {intl.formatNumber(held)}
                </td>
                {onTrade && (
                  <td className="whole">
                    <Orders listing={listing} held={held} onTrade={onTrade} />
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
