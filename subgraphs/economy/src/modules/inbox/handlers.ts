import type { InboxHandlers } from '@sw/platform/inbox/handler';
import { fitHold } from '#/modules/cargo/use-cases/fit-hold.ts';
import { takeLoot } from '#/modules/cargo/use-cases/take-loot.ts';
import { applyLaw } from '#/modules/market/use-cases/apply-law.ts';
import { noteDocked } from '#/modules/market/use-cases/note-docked.ts';
import { noteUndocked } from '#/modules/market/use-cases/note-undocked.ts';
import { openMarket } from '#/modules/market/use-cases/open-market.ts';
import { openPurse } from '#/modules/wallet/use-cases/open-purse.ts';
import { payBounty } from '#/modules/wallet/use-cases/pay-bounty.ts';

/** What this subgraph does when something happened elsewhere: one use case for each event. */
export const handlers: InboxHandlers = {
  'identity.player-registered.v1': ({ payload }, uow) => openPurse(uow, payload),
  'universe.stations-charted.v1': ({ payload }, uow) => openMarket(uow, payload),
  'universe.ship-registered.v1': ({ payload }, uow) => fitHold(uow, payload),
  'universe.ship-docked.v1': ({ payload, at }, uow) => noteDocked(uow, { ...payload, at }),
  'universe.ship-undocked.v1': ({ payload }, uow) => noteUndocked(uow, payload),
  'combat.vessel-destroyed.v1': ({ payload }, uow) => takeLoot(uow, payload),
  'combat.pirate-destroyed.v1': ({ payload }, uow) => payBounty(uow, payload),
  'regions.region-registered.v1': ({ payload }, uow) => applyLaw(uow, payload),
  'regions.law-changed.v1': ({ payload }, uow) => applyLaw(uow, payload),
};
