import type { CommodityKey } from '@sw/kernel/commodities';
import { type PlayerId, type QuoteId, regionOf, type ShipId, type StationId } from '@sw/kernel/ids';
import { ok, type Result, refuse } from '@sw/kernel/result';
import type { IdempotencyConflict, Transaction, UnitOfWork } from '@sw/platform/orm/unit-of-work';
import type { Side } from '#/modules/market/rules/price-curve.ts';
import { type StoredListing, settleListing } from '#/modules/market/rules/settled-listing.ts';
import { COUNTER_SQL, KEEP_QUOTE_SQL } from '#/modules/trading/entities/counter-sql.ts';
import {
  type Counter,
  decideQuote,
  isTradeableQuantity,
  type Quote,
  type QuoteRefusal,
} from '#/modules/trading/rules/quote.ts';

export type QuoteTrade = Readonly<{
  quoteId: QuoteId;
  playerId: PlayerId;
  stationId: StationId;
  side: Side;
  commodity: CommodityKey;
  quantity: number;
}>;

/** A quote as it was given and is kept. */
export type QuoteGiven = Quote &
  Readonly<{ quoteId: QuoteId; stationId: StationId; side: Side; commodity: CommodityKey; quantity: number }>;

/** Gives a docked player the station's price for ten seconds; nothing moves. */
export function quoteTrade(
  uow: UnitOfWork,
  command: QuoteTrade,
): Promise<Result<QuoteGiven, QuoteRefusal | IdempotencyConflict>> {
  const { quoteId, stationId, side, commodity, quantity } = command;
  return uow.run<QuoteGiven, QuoteRefusal>(async (tx) => {
    if (!isTradeableQuantity(quantity)) return refuse({ reason: 'InvalidQuantity' });
    const { counter, shipId } = await loadCounter(tx, command);

    const decision = decideQuote(counter, { side, quantity }, tx.now);
    if (!decision.ok) return decision;
    const quote: QuoteGiven = { ...decision.value, quoteId, stationId, side, commodity, quantity };

    const { playerId } = command;
    await tx.query(KEEP_QUOTE_SQL, [toJson({ ...quote, regionId: regionOf(stationId), playerId, shipId })]);

    return ok(quote);
  });
}

type StoredCounter = Readonly<{
  shipId: ShipId | null;
  listing: StoredListing | null;
  isKnown: boolean;
  taxBasisPoints: number;
  heldUnits: number;
  heldCostCredits: string;
}>;

async function loadCounter(
  tx: Transaction,
  { stationId, commodity, playerId }: QuoteTrade,
): Promise<Readonly<{ counter: Counter; shipId: ShipId | null }>> {
  const [stored] = await tx.query<StoredCounter>(COUNTER_SQL, [
    regionOf(stationId),
    stationId,
    commodity,
    playerId,
    tx.now,
  ]);
  if (!stored) throw new Error('the counter query answers one row');
  const { shipId, listing, isKnown, taxBasisPoints } = stored;
  const lot = { quantity: stored.heldUnits, costCredits: BigInt(stored.heldCostCredits) };
  return {
    shipId,
    counter: {
      isKnown,
      isDocked: shipId !== null,
      listing: listing && counterListing(listing, tx.now),
      lot,
      taxBasisPoints,
    },
  };
}

function counterListing(stored: StoredListing, now: Date): Counter['listing'] {
  const { terms, drifted } = settleListing(stored, now);
  return { ...terms, stock: drifted.stock };
}

const toJson = (row: object): string =>
  JSON.stringify(row, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
