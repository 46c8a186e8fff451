import { formatFor } from '@sw/web-kit/format/use-format.ts';
import type { IntlShape } from 'react-intl';
import { marketMessages as say } from '#/features/market/messages.ts';
import type { DoneTrade } from '#/features/market/use-trade.ts';
import { goodsWords } from '#/shared/words/goods.ts';

/** What a trade came to, in a sentence. */
export function tradeReport(intl: IntlShape, trade: DoneTrade): string {
  const format = formatFor(intl);
  const values = {
    units: format.units(trade.quantity),
    good: intl.formatMessage(goodsWords[trade.commodity]),
    amount: format.credits(trade.totalCredits),
  };
  if (trade.side === 'BUY') return intl.formatMessage(say.bought, values);
  if (trade.profitCredits === null) return intl.formatMessage(say.sold, values);
  const isGain = BigInt(trade.profitCredits) >= 0n;
  return intl.formatMessage(isGain ? say.soldWithProfit : say.soldWithLoss, {
    ...values,
    profit: format.creditsChange(trade.profitCredits),
  });
}
