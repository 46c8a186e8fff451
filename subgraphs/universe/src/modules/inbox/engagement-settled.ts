import type { InboxHandler } from '@sw/platform/inbox/handler';
import type { ReservationOwner } from '@sw/platform/reservations/owner';
import { closeEngagement } from '#/modules/engagement-holds/use-cases/close-engagement.ts';

/** A fight that combat has decided, or called off, lets its ships go. */
export const engagementSettled =
  (owner: ReservationOwner): InboxHandler<'combat.engagement-settled.v1'> =>
  ({ payload }, uow) =>
    closeEngagement(uow, owner, payload);
