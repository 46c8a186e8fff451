import { secondsUntil } from '@sw/web-kit/format/span.ts';
import { useFormat } from '@sw/web-kit/format/use-format.ts';
import { useNow } from '@sw/web-kit/format/use-now.ts';
import { Button } from '@sw/web-kit/ui/button.tsx';
import { Dialog } from '@sw/web-kit/ui/dialog.tsx';
import { uiMessages } from '@sw/web-kit/ui/messages.ts';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Listing } from '#/features/market/documents.ts';
import { marketMessages as say } from '#/features/market/messages.ts';
import { QuantityField } from '#/features/market/quantity-field.tsx';
import { QuoteCard } from '#/features/market/quote-card.tsx';
import { mostUnits } from '#/features/market/trade-limits.ts';
import { type QuoteDesk, useQuote } from '#/features/market/use-quote.ts';
import { type DoneTrade, useTrade } from '#/features/market/use-trade.ts';
import type { HoldFragment, TradeSide } from '#/gql/graphql.ts';
import { OrderProblem } from '#/shared/orders/order-problem.tsx';
import { goodsWords } from '#/shared/words/goods.ts';

/** Whether a new quote is the only way on: the old one is over, or was refused. */
const needsNewQuote = ({ standing, problem, isAsking }: QuoteDesk, now: number): boolean =>
  problem !== null || (!isAsking && (standing === null || standing.deadline <= now));

function QuoteState({ desk, seconds }: Readonly<{ desk: QuoteDesk; seconds: number }>) {
  const intl = useIntl();
  const text = () => {
    if (desk.isAsking) return intl.formatMessage(say.quoting);
    if (!desk.standing) return '';
    return seconds > 0 ? intl.formatMessage(say.quoteHolds, { seconds }) : intl.formatMessage(say.quoteOver);
  };
  return (
    <div className="stack-tight">
      {desk.standing && <QuoteCard quote={desk.standing.quote} />}
      <p className="quote-state small soft" role="timer">
        {text()}
      </p>
    </div>
  );
}

type AgreeButtonProps = Readonly<{
  side: TradeSide;
  desk: QuoteDesk;
  isPending: boolean;
  onAgree: () => void;
}>;

function AgreeButton({ side, desk, isPending, onAgree }: AgreeButtonProps) {
  const intl = useIntl();
  const format = useFormat();
  const isPurchase = side === 'BUY';
  const amount = desk.standing && format.credits(desk.standing.quote.totalCredits);
  return (
    <Button
      tone="primary"
      icon="market"
      isDisabled={!desk.standing}
      isPending={isPending || desk.isAsking}
      onPress={onAgree}
    >
      {amount === null
        ? intl.formatMessage(isPurchase ? say.buy : say.sell)
        : intl.formatMessage(isPurchase ? say.confirmBuy : say.confirmSell, { amount })}
    </Button>
  );
}

export type TradeIntent = Readonly<{ side: TradeSide; listing: Listing }>;
type TradeDialogProps = TradeIntent &
  Readonly<{
    stationId: string;
    hold: HoldFragment | null;
    onDone: (trade: DoneTrade) => void;
    onClose: () => void;
  }>;

/** One purchase or sale: how many, at what price, agreed. */
export function TradeDialog({ side, listing, stationId, hold, onDone, onClose }: TradeDialogProps) {
  const intl = useIntl();
  const most = mostUnits(side, listing, hold);
  const [quantity, setQuantity] = useState(Math.max(1, Math.min(most, side === 'SELL' ? most : 10)));
  const desk = useQuote({ stationId, side, commodity: listing.commodity, quantity });
  const trade = useTrade(side);
  const now = useNow(250);
  const deadline = desk.standing?.deadline ?? 0;
  const mustRequote = needsNewQuote(desk, now) || trade.last?.kind === 'refused';

  const requote = () => {
    trade.forget();
    desk.ask();
  };
  const agree = async () => {
    if (!desk.standing) return;
    const outcome = await trade.give({ quoteId: desk.standing.quote.id });
    if (outcome.kind === 'done' && outcome.value.trade)
      onDone({ ...outcome.value.trade, side, commodity: listing.commodity });
  };
  const good = intl.formatMessage(goodsWords[listing.commodity]);
  return (
    <Dialog
      title={intl.formatMessage(side === 'BUY' ? say.buyLabel : say.sellLabel, { good })}
      isOpen
      onClose={onClose}
    >
      <QuantityField value={quantity} most={most} onChange={setQuantity} />
      <QuoteState desk={desk} seconds={secondsUntil(new Date(deadline).toISOString(), now)} />
      <OrderProblem of={desk.problem ?? trade.last} />
      <div className="dialog-actions">
        <Button onPress={onClose}>{intl.formatMessage(uiMessages.cancel)}</Button>
        {mustRequote ? (
          <Button tone="primary" isPending={desk.isAsking} onPress={requote}>
            {intl.formatMessage(say.requote)}
          </Button>
        ) : (
          <AgreeButton side={side} desk={desk} isPending={trade.isPending} onAgree={() => void agree()} />
        )}
      </div>
    </Dialog>
  );
}
