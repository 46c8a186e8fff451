import type { PlayerId, RegionId } from '@sw/kernel/ids';
import { ok, type Result } from '@sw/kernel/result';
import type { UnitOfWork } from '@sw/platform/orm/unit-of-work';

export type WelcomeVisitor = Readonly<{ playerId: PlayerId; regionId: RegionId }>;

/** Opens a visitor's membership on the first entry; any later entry changes nothing. */
export function welcomeVisitor(
  uow: UnitOfWork,
  { playerId, regionId }: WelcomeVisitor,
): Promise<Result<boolean, never>> {
  return uow.run<boolean, never>(async (tx) => {
    const opened = await tx.query(
      `insert into membership (region_id, player_id, kind, joined_at) values ($1, $2, 'VISITOR', $3)
       on conflict do nothing returning player_id`,
      [regionId, playerId, tx.now],
    );
    if (opened.length === 0) return ok(false);

    tx.announce({
      type: 'regions.membership-opened.v1',
      aggregate: playerId,
      regionId,
      topics: [`player:${playerId}`],
      payload: { playerId, regionId, kind: 'VISITOR' },
    });
    return ok(true);
  });
}
