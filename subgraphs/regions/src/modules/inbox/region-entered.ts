import type { InboxHandler } from '@sw/platform/inbox/handler';
import { welcomeVisitor } from '#/modules/membership/use-cases/welcome-visitor.ts';

/** Whoever enters a region has been there. */
export const onRegionEntered: InboxHandler<'universe.region-entered.v1'> = ({ payload }, uow) =>
  welcomeVisitor(uow, payload);
