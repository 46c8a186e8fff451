import type { PlayerId, RegionId, ShipId } from '@sw/kernel/ids';
import { inLockOrder } from '@sw/platform/orm/lock-order';
import type { Transaction } from '@sw/platform/orm/unit-of-work';
import type { TurnAccount } from '#/modules/turns/rules/turn-account.ts';

/** A locked pilot: their turns and their active ship. */
export type LockedPilot = Readonly<{
  playerId: PlayerId;
  regionId: RegionId;
  activeShipId: ShipId;
  account: TurnAccount;
}>;

type Row = Readonly<{
  player_id: PlayerId;
  region_id: RegionId;
  active_ship_id: ShipId;
  turns: number;
  turns_anchor_at: Date;
  turn_cap: number;
  regen_percent: number;
  lifetime_turns_spent: string;
}>;

/** Locks pilots in ascending order of id; unknown ids are left out. */
export async function lockPilots(
  tx: Transaction,
  playerIds: Iterable<PlayerId>,
): Promise<ReadonlyMap<PlayerId, LockedPilot>> {
  const rows = await tx.query<Row>(
    'select * from pilot where player_id = any($1::text[]) order by player_id for update',
    [inLockOrder(playerIds)],
  );
  return new Map(rows.map((row) => [row.player_id, toLockedPilot(row)]));
}

/** Stores a pilot's turns. */
export async function storeTurns(tx: Transaction, playerId: PlayerId, account: TurnAccount): Promise<void> {
  await tx.query(
    `update pilot set turns = $2, turns_anchor_at = $3::timestamptz, lifetime_turns_spent = $4, version = version + 1 where player_id = $1`,
    [playerId, account.turns, account.anchorAt, account.lifetimeTurnsSpent],
  );
}

const toLockedPilot = (row: Row): LockedPilot => ({
  playerId: row.player_id,
  regionId: row.region_id,
  activeShipId: row.active_ship_id,
  account: toTurnAccount(row),
});

/** The columns of a pilot's turns. */
export type TurnColumns = Pick<
  Row,
  'turns' | 'turns_anchor_at' | 'turn_cap' | 'regen_percent' | 'lifetime_turns_spent'
>;

/** Reads a pilot's turns. */
export const toTurnAccount = (row: TurnColumns): TurnAccount => ({
  turns: row.turns,
  anchorAt: new Date(row.turns_anchor_at),
  capTurns: row.turn_cap,
  regenPercent: row.regen_percent,
  lifetimeTurnsSpent: Number(row.lifetime_turns_spent),
});
