import { type CombatId, type PlayerId, regionOf, type SectorId } from '@sw/kernel/ids';
import type { Query } from '@sw/platform/orm/sql';
import type { CombatantView, CombatView } from '#/modules/engagements/combat-view.ts';
import type { Outcome } from '#/modules/engagements/rules/fighter.ts';

type Row = Readonly<{
  id: CombatId;
  sector_id: SectorId;
  started_at: string;
  outcome: Outcome;
  turn_cost: number;
  seed: string;
  attacker: CombatantView;
  defender: CombatantView;
}>;

const side = (name: string, player: string): string => `json_build_object(
  'name', ${name}.name, 'playerId', ${player}, 'hull', ${name}.hull_type, 'stance', ${name}.stance,
  'shieldsBefore', ${name}.shields_before, 'hullBefore', ${name}.hull_before,
  'shieldsAfter', ${name}.shields_after, 'hullAfter', ${name}.hull_after) as ${name}`;

const COMBATS = `select c.id, c.sector_id, c.started_at, c.outcome, c.turn_cost, c.seed,
    ${side('attacker', 'c.attacker_player_id')}, ${side('defender', 'c.defender_player_id')}
  from combat c
  join combatant attacker on attacker.region_id = c.region_id and attacker.combat_id = c.id and attacker.side = 'ATTACKER'
  join combatant defender on defender.region_id = c.region_id and defender.combat_id = c.id and defender.side = 'DEFENDER'`;
const MINE = '(c.attacker_player_id = $1 or c.defender_player_id = $1)';

/** Those of the fights that the player took part in; others stay unknown. */
export async function combatsOf(
  read: Query,
  playerId: PlayerId,
  ids: readonly CombatId[],
): Promise<CombatView[]> {
  const rows = await read<Row>(`${COMBATS} where ${MINE} and c.region_id = any($2) and c.id = any($3)`, [
    playerId,
    regionsOf(ids),
    [...ids],
  ]);
  return rows.map(toView);
}

export type CombatPage = Readonly<{ limit: number; after: Readonly<{ startedAt: Date; id: string }> | null }>;

/** A player's fights, newest first, and one more than the page holds. */
export async function combatHistory(
  read: Query,
  playerId: PlayerId,
  { limit, after }: CombatPage,
): Promise<CombatView[]> {
  const older = after ? 'and (c.started_at, c.id) < ($3::timestamptz, $4)' : '';
  const rows = await read<Row>(
    `${COMBATS} where ${MINE} ${older} order by c.started_at desc, c.id desc limit $2`,
    after ? [playerId, limit + 1, after.startedAt, after.id] : [playerId, limit + 1],
  );
  return rows.map(toView);
}

const regionsOf = (ids: readonly CombatId[]) => [...new Set(ids.map(regionOf))];

const toView = (row: Row): CombatView => ({
  id: row.id,
  sectorId: row.sector_id,
  startedAt: new Date(row.started_at),
  outcome: row.outcome,
  turnCost: row.turn_cost,
  seed: row.seed,
  attacker: row.attacker,
  defender: row.defender,
});
