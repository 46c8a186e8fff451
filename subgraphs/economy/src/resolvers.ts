import type { Resolvers } from '#/generated/types.ts';
import { Ship } from '#/modules/cargo/resolvers/Ship.ts';
import { priceHistory } from '#/modules/market/resolvers/Query/priceHistory.ts';
import { Station } from '#/modules/market/resolvers/Station.ts';
import { marketFeed } from '#/modules/market/resolvers/Subscription/marketFeed.ts';
import { buyCommodity } from '#/modules/trading/resolvers/Mutation/buyCommodity.ts';
import { quoteTrade } from '#/modules/trading/resolvers/Mutation/quoteTrade.ts';
import { sellCommodity } from '#/modules/trading/resolvers/Mutation/sellCommodity.ts';
import { myTrades } from '#/modules/trading/resolvers/Query/myTrades.ts';
import { Trade } from '#/modules/trading/resolvers/Trade.ts';
import { TradeQuote } from '#/modules/trading/resolvers/TradeQuote.ts';
import { PlatformPulse } from '#/modules/wallet/resolvers/PlatformPulse.ts';
import { Player } from '#/modules/wallet/resolvers/Player.ts';
import { moneySupply } from '#/modules/wallet/resolvers/Query/moneySupply.ts';
import { walletFeed } from '#/modules/wallet/resolvers/Subscription/walletFeed.ts';
import { Wallet } from '#/modules/wallet/resolvers/Wallet.ts';

/** The resolver map of the economy. */
export const resolvers: Pick<
  Resolvers,
  | 'Mutation'
  | 'PlatformPulse'
  | 'Player'
  | 'Query'
  | 'Ship'
  | 'Station'
  | 'Subscription'
  | 'Trade'
  | 'TradeQuote'
  | 'Wallet'
> = {
  Query: { moneySupply, myTrades, priceHistory },
  Mutation: { buyCommodity, quoteTrade, sellCommodity },
  Subscription: { marketFeed, walletFeed },
  PlatformPulse,
  Player,
  Ship,
  Station,
  Trade,
  TradeQuote,
  Wallet,
};
