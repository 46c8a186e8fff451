import { ok, type Result } from '@sw/kernel/result';
import type { IdempotencyConflict, UnitOfWork } from '@sw/platform/orm/unit-of-work';
import { DRIFTING_LISTINGS_SQL, SETTLE_LISTINGS_SQL } from '#/modules/market/entities/settle-sql.ts';
import { priceChanged } from '#/modules/market/rules/price-changed.ts';
import { pricesAt } from '#/modules/market/rules/price-curve.ts';
import {
  type SettledListing,
  type StoredListing,
  settleListing,
} from '#/modules/market/rules/settled-listing.ts';

/** `staleSeconds`: how long a listing may drift unwritten before it is settled. */
export type SettleMarkets = Readonly<{ staleSeconds: number; limit: number }>;

/**
 * Settles listings at stations where somebody is docked, skipping those a trade holds, and tells who is there what
 * changed. Answers how many listings it took; a listing nobody looks at drifts unwritten to the very same stock.
 */
export function settleMarkets(
  uow: UnitOfWork,
  { staleSeconds, limit }: SettleMarkets,
): Promise<Result<number, IdempotencyConflict>> {
  return uow.run(async (tx) => {
    const stored = await tx.query<StoredListing>(DRIFTING_LISTINGS_SQL, [tx.now, staleSeconds, limit]);

    const settled = stored.map((listing) => ({ before: listing, after: settleListing(listing, tx.now) }));
    const changed = settled
      .filter(({ before, after }) => hasChanged(before, after))
      .map(({ after }) => after);

    const rows = settled.map(({ before, after }) => rowOf(after, hasChanged(before, after)));
    if (rows.length > 0) await tx.query(SETTLE_LISTINGS_SQL, [JSON.stringify(rows), tx.now]);

    for (const { stationId, terms, drifted } of changed)
      tx.announce(priceChanged(stationId, terms, drifted.stock));
    return ok(stored.length);
  });
}

const hasChanged = (before: StoredListing, { drifted }: SettledListing): boolean =>
  drifted.flowUnits !== 0 || drifted.npcDemand !== before.npcDemand;

const rowOf = ({ stationId, terms, drifted }: SettledListing, isChanged: boolean) => ({
  stationId,
  commodity: terms.commodity,
  ...drifted,
  ...pricesAt(terms, drifted.stock),
  isChanged,
});
