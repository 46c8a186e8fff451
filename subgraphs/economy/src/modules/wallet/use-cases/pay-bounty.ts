import { type CombatId, type PlayerId, regionOf } from '@sw/kernel/ids';
import { ok, type Result } from '@sw/kernel/result';
import type { IdempotencyConflict, UnitOfWork } from '@sw/platform/orm/unit-of-work';
import { CREDIT_PURSE_SQL } from '#/modules/wallet/entities/credit-purse-sql.ts';
import { creditsChanged } from '#/modules/wallet/rules/credits-changed.ts';
import { entryRows } from '#/modules/wallet/rules/entry-rows.ts';
import { pirateBounty } from '#/modules/wallet/rules/faucet.ts';
import { mintPosting } from '#/modules/wallet/rules/posting.ts';

export type PayBounty = Readonly<{ combatId: CombatId; killerPlayerId: PlayerId; bountyCredits: number }>;

/** Pays the faucet's bounty for a destroyed pirate, at most once per fight and never above the cap. */
export function payBounty(
  uow: UnitOfWork,
  { combatId, killerPlayerId: playerId, bountyCredits }: PayBounty,
): Promise<Result<null, IdempotencyConflict>> {
  return uow.run(async (tx) => {
    const regionId = regionOf(combatId);
    const paid = await tx.query('select 1 from ledger_entry where region_id = $1 and posting_id = $2', [
      regionId,
      combatId,
    ]);
    const deltaCredits = pirateBounty(bountyCredits);
    if (paid.length > 0 || deltaCredits === 0n) return ok(null);

    const entries = JSON.stringify(
      entryRows(mintPosting(playerId, deltaCredits, 'pirate-bounty'), regionId, combatId),
    );
    const purses = await tx.query<{ balance_credits: string }>(CREDIT_PURSE_SQL, [
      playerId,
      deltaCredits,
      1,
      regionId,
      combatId,
      tx.now,
      entries,
    ]);

    const balanceCredits = BigInt(purses[0]?.balance_credits ?? 0);
    tx.announce(
      creditsChanged({ playerId, regionId, balanceCredits, deltaCredits, reason: 'pirate-bounty' }),
    );
    return ok(null);
  });
}
