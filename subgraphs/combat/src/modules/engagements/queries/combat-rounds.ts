import { type CombatId, regionOf } from '@sw/kernel/ids';
import type { Query } from '@sw/platform/orm/sql';
import type { Round } from '#/modules/engagements/rules/fighter.ts';

type Row = Readonly<{ combat_id: CombatId; rounds: Round[] }>;

/** The rounds of each fight, in order. */
export async function roundsOf(read: Query, ids: readonly CombatId[]): Promise<Round[][]> {
  const rows = await read<Row>(
    `select combat_id, json_agg(json_build_object(
        'number', number, 'actions', actions, 'attackerShields', attacker_shields, 'attackerHull', attacker_hull,
        'defenderShields', defender_shields, 'defenderHull', defender_hull) order by number) as rounds
     from combat_round where region_id = any($1) and combat_id = any($2) group by combat_id`,
    [[...new Set(ids.map(regionOf))], [...ids]],
  );
  const byCombat = new Map(rows.map((row) => [row.combat_id, row.rounds]));
  return ids.map((id) => byCombat.get(id) ?? []);
}
