import { useFormat } from '@sw/web-kit/format/use-format.ts';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Quote } from '#/features/market/documents.ts';
import { marketMessages as say } from '#/features/market/messages.ts';

function Line({
  name,
  isStrong = false,
  children,
}: Readonly<{ name: string; isStrong?: boolean; children: ReactNode }>) {
  return (
    <div className="quote-line" data-strong={isStrong}>
      <dt>{name}</dt>
      <dd className="figures">{children}</dd>
    </div>
  );
}

/** The station's price, taken apart. */
export function QuoteCard({ quote }: Readonly<{ quote: Quote }>) {
  const intl = useIntl();
  const format = useFormat();
  const isGain = quote.profitCredits !== null && BigInt(quote.profitCredits) >= 0n;
  return (
    <dl className="quote">
      <Line name={intl.formatMessage(say.unitPrice)}>{format.price(quote.unitPriceCredits)}</Line>
      <Line name={intl.formatMessage(say.gross)}>{format.credits(quote.grossCredits)}</Line>
      <Line name={intl.formatMessage(say.fee)}>{format.credits(quote.feeCredits)}</Line>
      {quote.side === 'BUY' && (
        <Line name={intl.formatMessage(say.tax)}>{format.credits(quote.taxCredits)}</Line>
      )}
      <Line name={intl.formatMessage(quote.side === 'BUY' ? say.totalBuy : say.totalSell)} isStrong>
        {format.credits(quote.totalCredits)}
      </Line>
      <Line name={intl.formatMessage(say.impact)}>{format.percentChange(quote.priceImpactPercent)}</Line>
      {quote.profitCredits !== null && (
        <Line name={intl.formatMessage(isGain ? say.profit : say.loss)} isStrong>
          <span className={isGain ? 'good' : 'bad'}>{format.creditsChange(quote.profitCredits)}</span>
        </Line>
      )}
    </dl>
  );
}
