import type { InboxHandler } from '@sw/platform/inbox/handler';
import type { IdSource } from '@sw/platform/runtime/ids';
import { registerPilot } from '#/modules/ships/use-cases/register-pilot.ts';

/** A new player gets a ship, turns and a chart. */
export const playerRegistered =
  (ids: IdSource): InboxHandler<'identity.player-registered.v1'> =>
  ({ payload: { playerId, nickname, homeRegionId } }, uow) =>
    registerPilot(uow, { playerId, nickname, homeRegionId, shipId: ids.regional('ship', homeRegionId) });
