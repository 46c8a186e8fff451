import {
  type CommandId,
  type PlayerId,
  regionOf,
  type SectorId,
  type ShipId,
  sectorId,
  sectorNumber,
} from '@sw/kernel/ids';
import { ok, type Result } from '@sw/kernel/result';
import type { Transaction, UnitOfWork } from '@sw/platform/orm/unit-of-work';
import { findReservation, holdReservation } from '@sw/platform/reservations/owner';
import {
  ENGAGEMENT,
  type EngagementHold,
  type HeldEngagement,
} from '#/modules/engagement-holds/engagement.ts';
import {
  type Attack,
  type Combatant,
  decideHold,
  type Held,
  type HoldRefusal,
} from '#/modules/engagement-holds/rules/hold.ts';
import { lockShips } from '#/modules/ships/locked-ships.ts';
import { lockPilots, storeTurns } from '#/modules/turns/locked-pilots.ts';

/** `sectorId` is where a pirate is; against a ship the registry knows better. */
export type HoldEngagement = Readonly<{
  commandId: CommandId;
  attackerPlayerId: PlayerId;
  target: HoldTarget;
}>;
export type HoldTarget =
  | Readonly<{ kind: 'ship'; shipId: ShipId; turns: number | null }>
  | Readonly<{ kind: 'pirate'; sectorId: SectorId; turns: number }>;

const EXPIRES_IN_SECONDS = 15;

/** Holds an attacker's turns and the ships of a fight in place, or refuses and holds nothing; the same command finds the same hold. */
export function holdEngagement(
  uow: UnitOfWork,
  command: HoldEngagement,
): Promise<Result<EngagementHold, HoldRefusal>> {
  return uow.run(async (tx) => {
    const attack = await loadAttack(tx, command);
    const standing = await findReservation(tx, command.commandId);
    if (standing) return ok((standing.held as HeldEngagement).answer);

    const decision = decideHold(attack, tx.now);
    if (!decision.ok) return decision;

    const held = await reservationOf(tx, decision.value);
    await storeTurns(tx, held.playerId, decision.value.account);
    await setInCombat(tx, decision.value);
    await holdReservation(tx, {
      commandId: command.commandId,
      kind: ENGAGEMENT,
      initiator: 'combat',
      held,
      expiresInSeconds: EXPIRES_IN_SECONDS,
    });
    return ok(held.answer);
  });
}

async function loadAttack(tx: Transaction, { attackerPlayerId, target }: HoldEngagement): Promise<Attack> {
  const pilot = (await lockPilots(tx, [attackerPlayerId])).get(attackerPlayerId);
  const defenderShipId = target.kind === 'ship' ? target.shipId : null;
  const shipIds = [pilot?.activeShipId, defenderShipId].filter((shipId) => shipId != null);
  const ships = await lockShips(tx, shipIds);
  const combatant = (shipId: ShipId | null | undefined): Combatant | null => {
    const ship = shipId ? ships.get(shipId) : undefined;
    return ship ? { ...ship, place: ship.sectorId } : null;
  };
  return {
    attacker: combatant(pilot?.activeShipId),
    account: pilot?.account ?? null,
    target:
      target.kind === 'ship'
        ? { kind: 'ship', ship: combatant(defenderShipId), turns: target.turns }
        : { kind: 'pirate', place: target.sectorId, turns: target.turns },
  };
}

type Place = Readonly<{
  sectorId: SectorId;
  policing: number;
  sectorType: string;
  exitSectorIds: readonly SectorId[];
}>;

async function reservationOf(tx: Transaction, { attacker, defender, turns }: Held): Promise<HeldEngagement> {
  const place = await placeOf(tx, attacker.place);
  const answer = {
    ...place,
    turns,
    attackerShipId: attacker.shipId,
    attackerHull: attacker.hull,
    defenderPlayerId: defender?.playerId ?? null,
    defenderHull: defender?.hull ?? null,
  };
  return { playerId: attacker.playerId, defenderShipId: defender?.shipId ?? null, answer };
}

async function placeOf(tx: Transaction, place: SectorId): Promise<Place> {
  const rows = await tx.query<{ type: string; policing: number; exits: number[] | null }>(
    `select s.type, z.policing,
       (select array_agg(w.to_number order by w.to_number) from warp w
        where w.region_id = s.region_id and w.from_number = s.number and w.kind = 'WARP') as exits
     from sector s join zone z on z.region_id = s.region_id and z.zone_index = s.zone_index
     where s.region_id = $1 and s.number = $2`,
    [regionOf(place), sectorNumber(place)],
  );
  const row = rows[0];
  if (!row) throw new Error(`${place} is on no map`);
  return {
    sectorId: place,
    policing: row.policing,
    sectorType: row.type,
    exitSectorIds: (row.exits ?? []).map((number) => sectorId(regionOf(place), number)),
  };
}

async function setInCombat(tx: Transaction, { attacker, defender }: Held): Promise<void> {
  const ids = [attacker.shipId, defender?.shipId].filter((shipId) => shipId !== undefined);
  await tx.query(
    `update ship set status = 'IN_COMBAT', version = version + 1 where region_id = any($1::text[]) and id = any($2::text[])`,
    [ids.map(regionOf), ids],
  );
}
