import type { EntitySchema } from '@mikro-orm/postgresql';
import { CargoItemSchema } from '#/modules/cargo/entities/cargo-item.ts';
import { ShipHoldSchema } from '#/modules/cargo/entities/ship-hold.ts';
import { DockingSchema } from '#/modules/market/entities/docking.ts';
import { MarketListingSchema } from '#/modules/market/entities/market-listing.ts';
import { MarketObservationSchema } from '#/modules/market/entities/market-observation.ts';
import { PricePointSchema } from '#/modules/market/entities/price-point.ts';
import { RegionLawSchema } from '#/modules/market/entities/region-law.ts';
import { RegionTrafficSchema } from '#/modules/market/entities/region-traffic.ts';
import { StationSchema } from '#/modules/market/entities/station.ts';
import { TradeSchema } from '#/modules/trading/entities/trade.ts';
import { TradeQuoteSchema } from '#/modules/trading/entities/trade-quote.ts';
import { LedgerEntrySchema } from '#/modules/wallet/entities/ledger-entry.ts';
import { WalletSchema } from '#/modules/wallet/entities/wallet.ts';

/** Every table this subgraph owns. */
export const entities: readonly EntitySchema[] = [
  StationSchema,
  MarketListingSchema,
  PricePointSchema,
  MarketObservationSchema,
  DockingSchema,
  RegionLawSchema,
  RegionTrafficSchema,
  ShipHoldSchema,
  CargoItemSchema,
  WalletSchema,
  LedgerEntrySchema,
  TradeQuoteSchema,
  TradeSchema,
];
