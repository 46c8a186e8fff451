import type { Transaction } from '@sw/platform/orm/unit-of-work';
import type { Holder } from '#/modules/accounts/steps/holder.ts';

/** Tells the other subgraphs that a pilot may or may not play; an account without a pilot concerns nobody. */
export function announceStatus(
  tx: Transaction,
  { userId, playerId }: Holder,
  status: 'active' | 'suspended',
): void {
  if (playerId === null) return;
  tx.announce({
    type: 'identity.user-status-changed.v1',
    aggregate: userId,
    regionId: null,
    topics: [`player:${playerId}`],
    payload: { userId, playerId, status },
  });
}
