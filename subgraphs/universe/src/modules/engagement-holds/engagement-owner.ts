import { type EventPayload, parsePayload } from '@sw/kernel/events/catalogue';
import { type CombatId, type SectorId, type ShipId, sectorNumber } from '@sw/kernel/ids';
import type { Transaction } from '@sw/platform/orm/unit-of-work';
import type { Reservation, ReservationOwner } from '@sw/platform/reservations/owner';
import type { IdSource } from '@sw/platform/runtime/ids';
import type { HeldEngagement } from '#/modules/engagement-holds/engagement.ts';
import { hearSql, seeSql } from '#/modules/galaxy/knowledge-sql.ts';
import { type LockedShip, lockShips } from '#/modules/ships/locked-ships.ts';
import { shipName } from '#/modules/ships/rules/ship-name.ts';
import { shipLost, shipMoved, shipRegistered } from '#/modules/ships/ship-news.ts';
import { type LockedPilot, lockPilots, storeTurns } from '#/modules/turns/locked-pilots.ts';
import { releaseHeldTurns, settleTurns, spendHeldTurns } from '#/modules/turns/rules/turn-account.ts';
import { turnsChanged } from '#/modules/turns/turn-news.ts';

type Settlement = EventPayload<'combat.engagement-settled.v1'>;
/** How a fight ended for one ship. */
type Fate = Readonly<{ isDestroyed: boolean; fledTo: SectorId | null; combatId: CombatId | null }>;

/** Ends held fights: spends or returns the attacker's turns, and puts every ship where the fight left it. */
export const engagementOwner = (ids: IdSource): ReservationOwner => ({
  async settle(tx, reservation, facts) {
    const held = heldOf(reservation);
    const { pilot, ships } = await lockParties(tx, held);
    const settlement = parsePayload('combat.engagement-settled.v1', facts);
    if (pilot) await spend(tx, pilot, held.answer.turns);
    await meetFate(tx, ships.get(held.answer.attackerShipId), { fate: attackerFate(settlement), ids });
    if (held.defenderShipId)
      await meetFate(tx, ships.get(held.defenderShipId), { fate: defenderFate(settlement), ids });
  },
  async release(tx, reservation) {
    const held = heldOf(reservation);
    const { pilot, ships } = await lockParties(tx, held);
    if (pilot) await giveBack(tx, pilot, held.answer.turns);
    for (const ship of ships.values()) await letGo(tx, ship.shipId, ship);
  },
});

const heldOf = (reservation: Reservation): HeldEngagement => reservation.held as HeldEngagement;

const attackerFate = (end: Settlement): Fate => ({
  isDestroyed: end.attackerDestroyed,
  fledTo: end.attackerFledToSectorId,
  combatId: end.combatId,
});
const defenderFate = (end: Settlement): Fate => ({
  isDestroyed: end.defenderDestroyed,
  fledTo: end.defenderFledToSectorId,
  combatId: end.combatId,
});

/** Pilots before ships, each in ascending order; the defender's pilot too, as their active ship may change. */
async function lockParties(tx: Transaction, { playerId, defenderShipId, answer }: HeldEngagement) {
  const pilots = await lockPilots(tx, [
    playerId,
    ...(answer.defenderPlayerId ? [answer.defenderPlayerId] : []),
  ]);
  const ships = await lockShips(tx, [answer.attackerShipId, ...(defenderShipId ? [defenderShipId] : [])]);
  return { pilot: pilots.get(playerId), ships };
}

async function spend(tx: Transaction, { playerId, account }: LockedPilot, turns: number): Promise<void> {
  const spent = spendHeldTurns(settleTurns(account, tx.now), turns);
  await storeTurns(tx, playerId, spent);
  tx.announce(turnsChanged(playerId, spent, { spent: turns, reason: 'attack' }));
}

async function giveBack(tx: Transaction, { playerId, account }: LockedPilot, turns: number): Promise<void> {
  const released = releaseHeldTurns(account, turns, tx.now);
  await storeTurns(tx, playerId, released);
  tx.announce(turnsChanged(playerId, released, { spent: 0, reason: 'released' }));
}

type Ending = Readonly<{ fate: Fate; ids: IdSource }>;

/** A pod cannot be lost: it drifts on whatever the fight says. */
async function meetFate(tx: Transaction, ship: LockedShip | undefined, { fate, ids }: Ending): Promise<void> {
  if (ship?.status !== 'IN_COMBAT') return;
  if (fate.isDestroyed && ship.hull !== 'ESCAPE_POD')
    return lose(tx, ship, { podShipId: ids.regional('ship', ship.regionId), combatId: fate.combatId });
  if (fate.fledTo) return flee(tx, ship, fate.fledTo);
  return letGo(tx, ship.shipId, ship);
}

async function letGo(tx: Transaction, shipId: ShipId, { regionId }: LockedShip): Promise<void> {
  await tx.query(
    `update ship set status = 'IN_SPACE', version = version + 1 where region_id = $1 and id = $2 and status = 'IN_COMBAT'`,
    [regionId, shipId],
  );
}

async function flee(tx: Transaction, ship: LockedShip, to: SectorId): Promise<void> {
  await tx.query(
    `with moved as (
       update ship set status = 'IN_SPACE', sector_number = $3::int, version = version + 1 where region_id = $1 and id = $2),
     seen as (${seeSql({ level: 'VISITED', region: '$1', player: '$4', sectors: 'array[$3::int]', now: '$5::timestamptz' })})
     ${hearSql({ region: '$1', player: '$4', from: '$3::int' })}`,
    [ship.regionId, ship.shipId, sectorNumber(to), ship.playerId, tx.now],
  );
  tx.announce(shipMoved({ ...ship, sectorId: to }, ship.sectorId, 0));
}

type Loss = Readonly<{ podShipId: ShipId; combatId: CombatId | null }>;

async function lose(tx: Transaction, ship: LockedShip, { podShipId, combatId }: Loss): Promise<void> {
  const name = shipName(pilotName(ship.name), 'ESCAPE_POD');
  await tx.query(
    `with lost as (update ship set status = 'DESTROYED', version = version + 1 where region_id = $1 and id = $2),
     pod as (
       insert into ship (region_id, id, player_id, name, hull, status, sector_number, credit_thirds, version, registered_at)
       values ($1, $3, $4, $5, 'ESCAPE_POD', 'IN_SPACE', $6, 0, 1, $7::timestamptz))
     update pilot set active_ship_id = $3, region_id = $1, version = version + 1 where player_id = $4`,
    [ship.regionId, ship.shipId, podShipId, ship.playerId, name, ship.sectorNumber, tx.now],
  );
  tx.announce(shipLost(ship, podShipId, combatId));
  tx.announce(shipRegistered({ ...ship, shipId: podShipId }, { hull: 'ESCAPE_POD', name }));
}

/** A ship is named after its pilot and hull; the pilot's part is all but the last word. */
const pilotName = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf(' '))) || name;
