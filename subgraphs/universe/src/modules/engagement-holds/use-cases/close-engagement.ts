import type { EventPayload } from '@sw/kernel/events/catalogue';
import { ok, type Result } from '@sw/kernel/result';
import type { UnitOfWork } from '@sw/platform/orm/unit-of-work';
import { closeReservation, type ReservationOwner } from '@sw/platform/reservations/owner';

export type EngagementEnd = EventPayload<'combat.engagement-settled.v1'>;

/** Settles or releases a held fight by its outcome; one that is closed, or was never held, stays as it is. */
export function closeEngagement(
  uow: UnitOfWork,
  owner: ReservationOwner,
  end: EngagementEnd,
): Promise<Result<null, never>> {
  return uow.run(async (tx) => {
    await closeReservation(tx, owner, { commandId: end.commandId, outcome: end.outcome, facts: end });
    return ok(null);
  });
}
