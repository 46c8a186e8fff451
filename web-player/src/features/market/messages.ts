import { defineMessages } from '@sw/web-kit/i18n/define-messages.ts';

export const marketMessages = defineMessages({
  title: {
    id: 'market.title',
    defaultMessage: 'Market of {station}',
    description: 'Title of the market page',
  },
  plainTitle: {
    id: 'market.plain-title',
    defaultMessage: 'Market',
    description: 'Title of the market page without a station',
  },
  notDocked: {
    id: 'market.not-docked',
    defaultMessage: 'You are in space. Dock at a station to trade.',
    description: 'Market page while the ship is not docked',
  },
  toSector: {
    id: 'market.to-sector',
    defaultMessage: 'To your sector',
    description: 'Link to the sector page',
  },
  toMap: { id: 'market.to-map', defaultMessage: 'Find a station on the map', description: 'Link to the map' },
  noMarket: {
    id: 'market.no-market',
    defaultMessage: 'You do not know the prices here. Dock once to see them.',
    description: 'The market was never seen',
  },
  live: { id: 'market.live', defaultMessage: 'Prices now', description: 'Badge: the prices are live' },
  remembered: {
    id: 'market.remembered',
    defaultMessage: 'As you saw them {ago}',
    description: 'Badge: the prices are remembered; ago is a relative time',
  },
  rememberedHint: {
    id: 'market.remembered-hint',
    defaultMessage: 'These prices may have changed since. Dock to see them live and to trade.',
    description: 'Note above remembered prices',
  },
  listings: { id: 'market.listings', defaultMessage: 'Goods', description: 'Heading of the table of goods' },
  good: { id: 'market.good', defaultMessage: 'Good', description: 'Table column: commodity' },
  stock: {
    id: 'market.stock',
    defaultMessage: 'In stock',
    description: 'Table column: units in stock of the capacity',
  },
  stockOf: {
    id: 'market.stock-of',
    defaultMessage: '{stock, number} of {capacity, number}',
    description: 'Stock of the capacity',
  },
  ask: {
    id: 'market.ask',
    defaultMessage: 'You pay',
    description: 'Table column: price the station asks for a unit',
  },
  bid: {
    id: 'market.bid',
    defaultMessage: 'You get',
    description: 'Table column: price the station pays for a unit',
  },
  held: { id: 'market.held', defaultMessage: 'In your hold', description: 'Table column: own units' },
  notTraded: {
    id: 'market.not-traded',
    defaultMessage: 'not traded',
    description: 'The station does not sell or buy this good',
  },
  orders: { id: 'market.orders', defaultMessage: 'Trade', description: 'Table column with the buttons' },
  buy: { id: 'market.buy', defaultMessage: 'Buy', description: 'Button: buy this good' },
  buyLabel: {
    id: 'market.buy-label',
    defaultMessage: 'Buy {good}',
    description: 'Full name of the buy button for screen readers and title of the dialog',
  },
  sell: { id: 'market.sell', defaultMessage: 'Sell', description: 'Button: sell this good' },
  sellLabel: {
    id: 'market.sell-label',
    defaultMessage: 'Sell {good}',
    description: 'Full name of the sell button for screen readers and title of the dialog',
  },
  rose: {
    id: 'market.rose',
    defaultMessage: 'rose',
    description: 'The price went up since the page was opened',
  },
  fell: {
    id: 'market.fell',
    defaultMessage: 'fell',
    description: 'The price went down since the page was opened',
  },
  hold: { id: 'market.hold', defaultMessage: 'Your hold', description: 'Heading of the own hold' },
  holdFree: {
    id: 'market.hold-free',
    defaultMessage: '{free, plural, one {# unit} other {# units}} free',
    description: 'Room in the hold',
  },
  holdEmpty: {
    id: 'market.hold-empty',
    defaultMessage: 'Your hold is empty. Buy something that another station pays more for.',
    description: 'The own hold is empty',
  },
  averageCost: {
    id: 'market.average-cost',
    defaultMessage: 'Cost you each',
    description: 'Table column: average cost of a unit, tax and fee included',
  },
  quantity: {
    id: 'market.quantity',
    defaultMessage: 'How many units?',
    description: 'Label of the quantity',
  },
  more: { id: 'market.more', defaultMessage: 'More', description: 'Button that raises the quantity' },
  fewer: { id: 'market.fewer', defaultMessage: 'Fewer', description: 'Button that lowers the quantity' },
  most: {
    id: 'market.most',
    defaultMessage: 'All ({count, number})',
    description: 'Button: the largest possible quantity',
  },
  half: {
    id: 'market.half',
    defaultMessage: 'Half',
    description: 'Button: half of the largest possible quantity',
  },
  quoting: {
    id: 'market.quoting',
    defaultMessage: 'Asking the station for a price…',
    description: 'While a quote is on its way',
  },
  quoteHolds: {
    id: 'market.quote-holds',
    defaultMessage:
      'The station stands by this price for {seconds, plural, one {# second} other {# seconds}}.',
    description: 'Countdown of a quote',
  },
  quoteOver: {
    id: 'market.quote-over',
    defaultMessage: 'This price is no longer guaranteed. Ask for a new one.',
    description: 'The quote is over',
  },
  requote: { id: 'market.requote', defaultMessage: 'New quote', description: 'Button: asks for a new price' },
  unitPrice: { id: 'market.unit-price', defaultMessage: 'Price each, on average', description: 'Quote line' },
  gross: { id: 'market.gross', defaultMessage: 'Goods', description: 'Quote line: price times quantity' },
  fee: { id: 'market.fee', defaultMessage: 'Station fee', description: 'Quote line' },
  tax: { id: 'market.tax', defaultMessage: 'Region tax', description: 'Quote line' },
  totalBuy: {
    id: 'market.total-buy',
    defaultMessage: 'You pay',
    description: 'Quote line: the total of a purchase',
  },
  totalSell: {
    id: 'market.total-sell',
    defaultMessage: 'You receive',
    description: 'Quote line: the total of a sale',
  },
  impact: {
    id: 'market.impact',
    defaultMessage: 'Moves the price by',
    description: 'Quote line: price impact',
  },
  profit: {
    id: 'market.profit',
    defaultMessage: 'Your profit',
    description: 'Quote line: gain against the own cost',
  },
  loss: {
    id: 'market.loss',
    defaultMessage: 'Your loss',
    description: 'Quote line: loss against the own cost',
  },
  confirmBuy: {
    id: 'market.confirm-buy',
    defaultMessage: 'Buy for {amount}',
    description: 'Button: accepts the quote of a purchase',
  },
  confirmSell: {
    id: 'market.confirm-sell',
    defaultMessage: 'Sell for {amount}',
    description: 'Button: accepts the quote of a sale',
  },
  bought: {
    id: 'market.bought',
    defaultMessage: '{units} of {good} bought for {amount}.',
    description: 'Announcement after a purchase; units is already formatted',
  },
  sold: {
    id: 'market.sold',
    defaultMessage: '{units} of {good} sold for {amount}.',
    description: 'Announcement after a sale without known profit; units is already formatted',
  },
  soldWithProfit: {
    id: 'market.sold-with-profit',
    defaultMessage: '{units} of {good} sold for {amount}: {profit} profit.',
    description: 'Announcement after a sale with its profit',
  },
  soldWithLoss: {
    id: 'market.sold-with-loss',
    defaultMessage: '{units} of {good} sold for {amount}: {profit} against what it cost you.',
    description: 'Announcement after a sale with a loss',
  },
  history: {
    id: 'market.history',
    defaultMessage: 'Price history',
    description: 'Heading of the price chart',
  },
  historyGood: {
    id: 'market.history-good',
    defaultMessage: 'Good',
    description: 'Label of the choice of good for the chart',
  },
  historySpan: {
    id: 'market.history-span',
    defaultMessage: 'Span',
    description: 'Label of the choice of time span',
  },
  lastDay: { id: 'market.last-day', defaultMessage: '24 hours', description: 'Choice of time span' },
  lastWeek: { id: 'market.last-week', defaultMessage: '7 days', description: 'Choice of time span' },
  historyEmpty: {
    id: 'market.history-empty',
    defaultMessage: 'No prices recorded in this span yet.',
    description: 'The price history is empty',
  },
  historyTable: {
    id: 'market.history-table',
    defaultMessage: 'The same as a table',
    description: 'Opens the table twin of the chart',
  },
  historyWhen: { id: 'market.history-when', defaultMessage: 'When', description: 'Table column: time' },
  chartLabel: {
    id: 'market.chart-label',
    defaultMessage: 'Chart of the price of {good}. The same figures stand in the table below.',
    description: 'Name of the chart for screen readers',
  },
});
