import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { Listing } from '#/features/market/documents.ts';
import { TradeDialog } from '#/features/market/trade-dialog.tsx';
import type { TradeSide } from '#/gql/graphql.ts';
import { docked } from '#/shared/testing/pilot.ts';
import { type Answers, renderPage } from '#/shared/testing/render-page.tsx';

const ore: Listing = { commodity: 'ORE', stock: 1000, capacity: 5000, askCredits: 30, bidCredits: 26 };

function quoteOf(variables: Readonly<Record<string, unknown>>, seconds: number) {
  const input = variables['input'] as { side: TradeSide; quantity: number };
  const isSale = input.side === 'SELL';
  return {
    __typename: 'Mutation',
    quoteTrade: {
      __typename: 'QuoteTradePayload',
      errors: [],
      quote: {
        __typename: 'TradeQuote',
        id: `quo_${input.quantity}`,
        side: input.side,
        commodity: 'ORE',
        quantity: input.quantity,
        unitPriceCredits: 30.5,
        grossCredits: '305',
        feeCredits: '6',
        taxCredits: '15',
        totalCredits: '326',
        priceImpactPercent: 0.4,
        profitCredits: isSale ? '120' : null,
        expiresAt: new Date(Date.now() + seconds * 1000).toISOString(),
      },
    },
  };
}
const payload = (type: 'buy' | 'sell', part: object) => ({
  __typename: 'Mutation',
  [`${type}Commodity`]: {
    __typename: `${type === 'buy' ? 'Buy' : 'Sell'}CommodityPayload`,
    trade: null,
    wallet: null,
    ship: null,
    errors: [],
    ...part,
  },
});

function open(side: TradeSide, answers: Answers, onDone = vi.fn()) {
  const dialog = (
    <TradeDialog
      side={side}
      listing={ore}
      stationId="stn_1"
      hold={docked.ship.hold}
      onDone={onDone}
      onClose={() => {}}
    />
  );
  return {
    onDone,
    ...renderPage(dialog, { answers: { QuoteTrade: (variables) => quoteOf(variables, 10), ...answers } }),
  };
}

test('a purchase shows price, fee, tax and total before it is agreed, and carries a key', async () => {
  const trade = { __typename: 'Trade', id: 'trd_1', quantity: 10, totalCredits: '326', profitCredits: null };
  const { asked, onDone } = open('BUY', { BuyCommodity: () => payload('buy', { trade }) });
  await userEvent.click(await screen.findByRole('button', { name: 'Buy for 326 cr' }));
  for (const figure of ['305 cr', '6 cr', '15 cr', '+0.4 %']) expect(screen.getByText(figure)).toBeTruthy();
  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  const order = asked.find(({ name }) => name === 'BuyCommodity')?.variables['input'];
  expect(order).toEqual({ quoteId: 'quo_10', idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/) });
});

test('a sale offers the whole hold and shows the own profit', async () => {
  const { asked } = open('SELL', {});
  expect(await screen.findByText('+120 cr')).toBeTruthy();
  expect(asked[0]?.variables['input']).toMatchObject({ quantity: 40, side: 'SELL' });
  expect(screen.queryByText('Region tax')).toBeNull();
});

test('a quote that is over is renewed with one press', async () => {
  let seconds = 0.3;
  open('BUY', { QuoteTrade: (variables) => quoteOf(variables, seconds) });
  const again = await screen.findByRole('button', { name: 'New quote' });
  seconds = 10;
  await userEvent.click(again);
  expect(await screen.findByRole('button', { name: 'Buy for 326 cr' })).toBeTruthy();
});

test('a price that moved is told with its new total, and one press asks anew', async () => {
  const moved = { __typename: 'PriceMovedError', code: 'CONFLICT_VERSION', totalCredits: '400' };
  const { asked } = open('BUY', { BuyCommodity: () => payload('buy', { errors: [moved] }) });
  await userEvent.click(await screen.findByRole('button', { name: 'Buy for 326 cr' }));
  expect(await screen.findByText('The price moved. The total would now be 400 cr.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'New quote' }));
  expect(await screen.findByRole('button', { name: 'Buy for 326 cr' })).toBeTruthy();
  expect(asked.filter(({ name }) => name === 'QuoteTrade')).toHaveLength(2);
});

test('a refused quote says why', async () => {
  const errors = [{ __typename: 'NotEnoughStockError', code: 'NOT_ENOUGH_STOCK', stock: 3 }];
  open('BUY', {
    QuoteTrade: () => ({
      __typename: 'Mutation',
      quoteTrade: { __typename: 'QuoteTradePayload', quote: null, errors },
    }),
  });
  expect(await screen.findByText('The station has only 3 units.')).toBeTruthy();
});
