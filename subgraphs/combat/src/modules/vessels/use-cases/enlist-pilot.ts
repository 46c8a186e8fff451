import type { PlayerId } from '@sw/kernel/ids';
import { ok, type Result } from '@sw/kernel/result';
import type { UnitOfWork } from '@sw/platform/orm/unit-of-work';

/** Remembers a pilot's name. */
export function enlistPilot(
  uow: UnitOfWork,
  { playerId, name }: Readonly<{ playerId: PlayerId; name: string }>,
): Promise<Result<null, unknown>> {
  return uow.run(async (tx) => {
    await tx.query(
      `insert into pilot (id, name, version) values ($1, $2, 1) on conflict (id) do update set name = excluded.name`,
      [playerId, name],
    );
    return ok(null);
  });
}
