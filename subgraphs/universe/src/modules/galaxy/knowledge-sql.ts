import type { StationId } from '@sw/kernel/ids';
import type { SectorType } from '#/modules/galaxy/rules/vocabulary.ts';
import { KNOWLEDGE, type KnowledgeLevel, levelName } from '#/modules/navigation/rules/known-space.ts';

/** What is stored of a sector when it is seen. */
export type Snapshot = Readonly<{
  type: SectorType;
  hazard: number;
  radiation: number;
  station: Readonly<{ id: StationId; name: string; stationClass: number }> | null;
}>;

/** How sector `s` looks at this moment, with its station `st` left-joined. */
export const SNAPSHOT = `jsonb_build_object('type', s.type, 'hazard', s.hazard, 'radiation', s.radiation, 'station',
  case when st.id is not null then jsonb_build_object('id', st.id, 'name', st.name, 'stationClass', st.station_class) end)`;

type Seen = Readonly<{
  level: 'SCANNED' | 'VISITED';
  region: string;
  player: string;
  sectors: string;
  now: string;
}>;

/** A statement that raises knowledge of some sectors to a level with a fresh snapshot; its parts are SQL expressions, `sectors` an array. */
export const seeSql = ({ level, region, player, sectors, now }: Seen): string => `
  insert into sector_knowledge as known (region_id, player_id, sector_number, level, last_seen_at, snapshot)
  select s.region_id, ${player}, s.number, ${KNOWLEDGE[level]}, ${now}, ${SNAPSHOT}
  from sector s left join station st on st.region_id = s.region_id and st.sector_number = s.number
  where s.region_id = ${region} and s.number = any(${sectors})
  on conflict (region_id, player_id, sector_number) do update
  set level = greatest(known.level, excluded.level), last_seen_at = excluded.last_seen_at, snapshot = excluded.snapshot`;

type Heard = Readonly<{ region: string; player: string; from: string }>;

/** A statement by which the neighbours of a visited sector become rumours where nothing is known of them. */
export const hearSql = ({ region, player, from }: Heard): string => `
  insert into sector_knowledge (region_id, player_id, sector_number, level)
  select w.region_id, ${player}, w.to_number, ${KNOWLEDGE.RUMOUR} from warp w
  where w.region_id = ${region} and w.from_number = ${from} and not w.is_latent
  on conflict do nothing`;

/** The name of a stored level of knowledge. */
export function storedLevel(level: number): KnowledgeLevel {
  const name = levelName(level);
  if (name === null) throw new RangeError(`no level of knowledge is ${level}`);
  return name;
}
