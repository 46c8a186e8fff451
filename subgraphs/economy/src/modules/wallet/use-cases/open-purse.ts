import type { PlayerId, RegionId } from '@sw/kernel/ids';
import { ok, type Result } from '@sw/kernel/result';
import type { IdempotencyConflict, Transaction, UnitOfWork } from '@sw/platform/orm/unit-of-work';
import { CREDIT_PURSE_SQL } from '#/modules/wallet/entities/credit-purse-sql.ts';
import { creditsChanged } from '#/modules/wallet/rules/credits-changed.ts';
import { entryRows } from '#/modules/wallet/rules/entry-rows.ts';
import { starterGrant } from '#/modules/wallet/rules/faucet.ts';
import { mintPosting } from '#/modules/wallet/rules/posting.ts';

export type OpenPurse = Readonly<{ playerId: PlayerId; homeRegionId: RegionId }>;

/** Opens a new player's purse with the grant of the home region's law; a player gets the grant once. */
export function openPurse(
  uow: UnitOfWork,
  { playerId, homeRegionId: regionId }: OpenPurse,
): Promise<Result<null, IdempotencyConflict>> {
  return uow.run(async (tx) => {
    const cause = `grant_${playerId.slice(playerId.indexOf('_') + 1)}`;
    const { law, isGranted } = await loadGrant(tx, regionId, cause);
    if (isGranted) return ok(null);

    const grant = starterGrant(law);
    const posting = mintPosting(playerId, grant, 'starter-grant');

    const entries = JSON.stringify(entryRows(posting, regionId, cause));
    await tx.query(CREDIT_PURSE_SQL, [
      playerId,
      grant,
      posting.length > 0 ? 1 : 0,
      regionId,
      cause,
      tx.now,
      entries,
    ]);

    if (grant > 0n)
      tx.announce(
        creditsChanged({
          playerId,
          regionId,
          balanceCredits: grant,
          deltaCredits: grant,
          reason: 'starter-grant',
        }),
      );
    return ok(null);
  });
}

async function loadGrant(
  tx: Transaction,
  regionId: RegionId,
  cause: string,
): Promise<{ law: number | null; isGranted: boolean }> {
  const [row] = await tx.query<{ law: number | null; is_granted: boolean }>(
    `select (select starting_credits from region_law where region_id = $1) as law,
       exists (select from ledger_entry where region_id = $1 and posting_id = $2) as is_granted`,
    [regionId, cause],
  );
  return { law: row?.law ?? null, isGranted: row?.is_granted ?? false };
}
