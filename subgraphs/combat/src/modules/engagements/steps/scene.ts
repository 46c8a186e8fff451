import { LockMode } from '@mikro-orm/postgresql';
import type { HullKey } from '@sw/kernel/hulls';
import { type PlayerId, regionOf, type SectorId, type ShipId } from '@sw/kernel/ids';
import { inLockOrder } from '@sw/platform/orm/lock-order';
import type { Transaction } from '@sw/platform/orm/unit-of-work';
import type { Hold } from '#/modules/engagements/hold.ts';
import type { PvpLaw } from '#/modules/engagements/rules/law.ts';
import type { Target } from '#/modules/engagements/target.ts';
import { type Pirate, PirateSchema } from '#/modules/pirates/entities/pirate.ts';
import { type Pilot, PilotSchema } from '#/modules/vessels/entities/pilot.ts';
import { type Vessel, VesselSchema } from '#/modules/vessels/entities/vessel.ts';
import { newVessel } from '#/modules/vessels/rules/new-vessel.ts';

export type Crewed = Readonly<{ kind: 'ship'; vessel: Vessel; pilot: Pilot }>;
export type Raider = Readonly<{ kind: 'pirate'; pirate: Pirate }>;
/** Everything a fight is decided by; its rows stay locked until the transaction ends. */
export type Scene = Readonly<{
  pvp: PvpLaw;
  attacker: Crewed;
  defender: Crewed | Raider;
  /** Ways out of the sector for pilots, and those of them a pirate would take. */
  exits: Readonly<{ forPilots: readonly SectorId[]; forPirates: readonly SectorId[] }>;
}>;

type Muster = Readonly<{ attackerPlayerId: PlayerId; target: Target; hold: Hold }>;

/** Loads and locks both sides, pilots before ships before pirates; null when the target is no more. */
export async function loadScene(
  tx: Transaction,
  { attackerPlayerId, target, hold }: Muster,
): Promise<Scene | null> {
  const pvp = await lawOf(tx, hold.sectorId);
  const crews = [
    {
      playerId: attackerPlayerId,
      shipId: hold.attackerShipId,
      hullType: hold.attackerHull,
      sectorId: hold.sectorId,
    },
  ];
  if (target.kind === 'ship') {
    if (hold.defenderPlayerId === null || hold.defenderHull === null) return null;
    crews.push({
      playerId: hold.defenderPlayerId,
      shipId: target.id,
      hullType: hold.defenderHull,
      sectorId: hold.sectorId,
    });
  }
  const [attacker, rival] = await lockCrews(tx, crews);
  if (!attacker) return null;
  const defender = target.kind === 'ship' ? rival : await lockPirate(tx, target);
  if (!defender) return null;
  return {
    pvp,
    attacker,
    defender,
    exits: { forPilots: hold.exitSectorIds, forPirates: await lairsAmong(tx, hold) },
  };
}

type Crew = Readonly<{ playerId: PlayerId; shipId: ShipId; hullType: HullKey; sectorId: SectorId }>;

/** The hold is fresher than any event, so a pilot or ship not heard of yet is written down from it. */
async function lockCrews(tx: Transaction, crews: readonly Crew[]): Promise<Crewed[]> {
  const playerIds = inLockOrder(crews.map((crew) => crew.playerId));
  const shipIds = inLockOrder(crews.map((crew) => crew.shipId));
  await tx.query(
    `insert into pilot (id, name, version) select unnest($1::text[]), 'Unknown', 1 on conflict do nothing`,
    [playerIds],
  );
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const pilots = await tx.em.find(
    PilotSchema,
    { id: { $in: playerIds } },
    { lockMode, orderBy: { id: 'asc' } },
  );
  const vessels = await tx.em.find(
    VesselSchema,
    { id: { $in: shipIds } },
    { lockMode, orderBy: { id: 'asc' } },
  );
  return crews.flatMap((crew) => {
    const pilot = pilots.find((each) => each.id === crew.playerId);
    const vessel =
      vessels.find((each) => each.id === crew.shipId) ?? tx.em.create(VesselSchema, newVessel(crew, tx.now));
    return pilot ? [{ kind: 'ship' as const, vessel, pilot }] : [];
  });
}

async function lockPirate(
  tx: Transaction,
  { id }: Extract<Target, { kind: 'pirate' }>,
): Promise<Raider | null> {
  const pirate = await tx.em.findOne(
    PirateSchema,
    { regionId: regionOf(id), id },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  return pirate && { kind: 'pirate', pirate };
}

/** A region whose law is not known yet forbids. */
async function lawOf(tx: Transaction, sectorId: SectorId): Promise<PvpLaw> {
  const rows = await tx.query<{ pvp: PvpLaw }>('select pvp from territory where region_id = $1', [
    regionOf(sectorId),
  ]);
  return rows[0]?.pvp ?? 'FORBIDDEN';
}

async function lairsAmong(tx: Transaction, hold: Hold): Promise<SectorId[]> {
  const rows = await tx.query<{ sector_id: SectorId }>(
    'select sector_id from lair where region_id = $1 and sector_id = any($2) order by sector_id',
    [regionOf(hold.sectorId), hold.exitSectorIds],
  );
  return rows.map((row) => row.sector_id);
}
