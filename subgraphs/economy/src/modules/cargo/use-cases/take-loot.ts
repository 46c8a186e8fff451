import { type CombatId, type PlayerId, regionOf, type ShipId } from '@sw/kernel/ids';
import { ok, type Result } from '@sw/kernel/result';
import type { IdempotencyConflict, Transaction, UnitOfWork } from '@sw/platform/orm/unit-of-work';
import { decideLoot, type Spoils, type Stack } from '#/modules/cargo/rules/loot.ts';
import { entryRows } from '#/modules/wallet/rules/entry-rows.ts';
import { lootPosting } from '#/modules/wallet/rules/posting.ts';

export type TakeLoot = Readonly<{
  combatId: CombatId;
  shipId: ShipId;
  killerPlayerId: PlayerId | null;
  killerShipId: ShipId | null;
}>;

/** Closes the hold of a destroyed ship: the killer takes what the dice and the own room allow, the rest is burned. */
export function takeLoot(uow: UnitOfWork, command: TakeLoot): Promise<Result<null, IdempotencyConflict>> {
  return uow.run(async (tx) => {
    const { victim, killer, stacks } = await loadHolds(tx, command);
    if (!victim || victim.isClosed) return ok(null);

    const spoils = decideLoot(stacks, killer ? killer.capacityUnits - killer.usedUnits : 0, command.combatId);

    await moveGoods(tx, command, spoils);

    announceLoot(tx, command, spoils);
    return ok(null);
  });
}

type Hold = Readonly<{ shipId: ShipId; capacityUnits: number; usedUnits: number; isClosed: boolean }>;

async function loadHolds(tx: Transaction, { shipId, killerShipId }: TakeLoot) {
  const wanted = [shipId, killerShipId]
    .filter((id) => id !== null)
    .map((id) => ({ region: regionOf(id), ship: id }));
  const holds = await tx.query<Hold>(LOCK_HOLDS_SQL, [JSON.stringify(wanted)]);
  const stacks = await tx.query<Stack>(
    'select commodity, quantity from cargo_item where region_id = $1 and ship_id = $2 and quantity > 0',
    [regionOf(shipId), shipId],
  );
  const killer = holds.find((hold) => hold.shipId === killerShipId && !hold.isClosed);
  return { victim: holds.find((hold) => hold.shipId === shipId), killer, stacks };
}

async function moveGoods(
  tx: Transaction,
  { combatId, shipId, killerShipId }: TakeLoot,
  spoils: Spoils,
): Promise<void> {
  const regionId = regionOf(combatId);
  const entries = entryRows(lootPosting(shipId, killerShipId, spoils), regionId, combatId);
  await tx.query(CLOSE_HOLD_SQL, [regionOf(shipId), shipId]);
  if (killerShipId)
    await tx.query(STOW_SQL, [regionOf(killerShipId), killerShipId, JSON.stringify(spoils.taken)]);
  await tx.query(ENTER_GOODS_SQL, [regionId, combatId, tx.now, JSON.stringify(entries)]);
}

/** Ascending ids, so that two fights over the same ships cannot wait for each other. */
const LOCK_HOLDS_SQL = `
  select h.ship_id as "shipId", h.capacity_units as "capacityUnits", h.used_units as "usedUnits", h.is_closed as "isClosed"
  from ship_hold h
  where (h.region_id, h.ship_id) in (select w.region, w.ship from jsonb_to_recordset($1::jsonb) as w(region text, ship text))
  order by h.ship_id for update`;

const CLOSE_HOLD_SQL = `
  with emptied as (delete from cargo_item where region_id = $1 and ship_id = $2)
  update ship_hold set used_units = 0, is_closed = true where region_id = $1 and ship_id = $2`;

/** Loot costs its taker nothing, so it lowers the average cost of what is aboard. */
const STOW_SQL = `
  with taken as (select * from jsonb_to_recordset($3::jsonb) as t(commodity text, quantity int)),
  stowed as (
    insert into cargo_item (region_id, ship_id, commodity, quantity, cost_credits) select $1, $2, commodity, quantity, 0 from taken
    on conflict (region_id, ship_id, commodity) do update set quantity = cargo_item.quantity + excluded.quantity)
  update ship_hold set used_units = used_units + (select coalesce(sum(quantity), 0) from taken) where region_id = $1 and ship_id = $2`;

const ENTER_GOODS_SQL = `
  insert into ledger_entry (region_id, entry_id, posting_id, account, asset, delta, reason, at)
  select $1, e."entryId", $2, e.account, e.asset, e.delta, e.reason, $3::timestamptz
  from jsonb_to_recordset($4::jsonb) as e("entryId" text, account text, asset text, delta bigint, reason text)`;

function announceLoot(
  tx: Transaction,
  { combatId, killerPlayerId, killerShipId }: TakeLoot,
  { taken }: Spoils,
): void {
  if (!killerPlayerId || !killerShipId || taken.length === 0) return;
  tx.announce({
    type: 'economy.loot-taken.v1',
    aggregate: combatId,
    regionId: regionOf(combatId),
    topics: [`player:${killerPlayerId}`, `combat:${combatId}`],
    payload: { combatId, playerId: killerPlayerId, shipId: killerShipId, goods: taken },
  });
}
