import type { CommodityKey } from '@sw/kernel/commodities';
import type { Credits } from '@sw/kernel/credits';
import type { ShipId, StationId } from '@sw/kernel/ids';
import type { Lot } from '#/modules/cargo/rules/cost-basis.ts';
import type { Side } from '#/modules/market/rules/price-curve.ts';
import {
  type SettledListing,
  type StoredListing,
  settleListing,
} from '#/modules/market/rules/settled-listing.ts';
import type { Offer } from '#/modules/trading/rules/charge.ts';
import type { StandingQuote } from '#/modules/trading/rules/standing-quote.ts';

/** All that a trade on a quote can touch, as it lies locked in the database; credits are decimal text. */
export type StoredDesk = StoredListing &
  Readonly<{
    shipId: ShipId;
    side: Side;
    quantity: number;
    unitPriceCredits: number;
    grossCredits: string;
    feeCredits: string;
    taxCredits: string;
    totalCredits: string;
    priceImpactPercent: number;
    expiresAt: string;
    isUsed: boolean;
    balanceCredits: string;
    freeUnits: number;
    heldUnits: number;
    heldCostCredits: string;
    taxBasisPoints: number;
    isDocked: boolean;
  }>;

/** The two sides of the counter at the moment of a trade. */
export type TradeDesk = Readonly<{
  stationId: StationId;
  shipId: ShipId;
  commodity: CommodityKey;
  quote: StandingQuote;
  offer: Offer;
  drifted: SettledListing['drifted'];
  isDocked: boolean;
  freeUnits: number;
  balanceCredits: Credits;
  lot: Lot;
}>;

/** Reads a stored desk as it stands now, the listing drifted to this moment. */
export function deskAt(stored: StoredDesk, now: Date): TradeDesk {
  const { stationId, terms, drifted } = settleListing(stored, now);
  const { shipId, commodity, isDocked, freeUnits, taxBasisPoints } = stored;
  return {
    stationId,
    shipId,
    commodity,
    drifted,
    isDocked,
    freeUnits,
    quote: quoteOf(stored),
    offer: { terms, stock: drifted.stock, taxBasisPoints },
    balanceCredits: BigInt(stored.balanceCredits),
    lot: { quantity: stored.heldUnits, costCredits: BigInt(stored.heldCostCredits) },
  };
}

const quoteOf = ({
  side,
  quantity,
  unitPriceCredits,
  priceImpactPercent,
  isUsed,
  ...stored
}: StoredDesk): StandingQuote => ({
  side,
  quantity,
  unitPriceCredits,
  priceImpactPercent,
  isUsed,
  grossCredits: BigInt(stored.grossCredits),
  feeCredits: BigInt(stored.feeCredits),
  taxCredits: BigInt(stored.taxCredits),
  totalCredits: BigInt(stored.totalCredits),
  expiresAt: new Date(stored.expiresAt),
});
