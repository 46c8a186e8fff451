import type { PlayerId, RegionId } from '@sw/kernel/ids';
import type { Reader } from '@sw/platform/orm/sql';

export type ChartRows = Readonly<{
  ways: readonly Readonly<{
    from: number;
    to: number;
    turnCost: number;
    isTunnel: boolean;
    isOneWay: boolean;
  }>[];
  sectors: readonly Readonly<{ number: number; hazard: number; policing: number }>[];
}>;

/** A region's open ways and what makes its sectors dangerous; empty for a region without a map. */
export async function chartRows(read: Reader, regionId: RegionId): Promise<ChartRows> {
  const [ways, sectors] = await Promise.all([
    read<ChartRows['ways'][number]>(
      `select from_number as "from", to_number as "to", turn_cost as "turnCost", kind = 'TUNNEL' as "isTunnel", is_one_way as "isOneWay"
       from warp where region_id = $1 and not is_latent`,
      [regionId],
    ),
    read<ChartRows['sectors'][number]>(
      `select s.number, s.hazard, z.policing from sector s join zone z on z.region_id = s.region_id and z.zone_index = s.zone_index
       where s.region_id = $1`,
      [regionId],
    ),
  ]);
  return { ways, sectors };
}

/** What a pilot knows of a region, by sector number; 0 for nothing. */
export async function knowledgeLevels(
  read: Reader,
  whose: Readonly<{ playerId: PlayerId; regionId: RegionId }>,
  sectorCount: number,
): Promise<Uint8Array> {
  // @NOTE thousands of numbers come as one text each: the driver's reader of arrays takes ten times as long.
  const rows = await read<{ numbers: string | null; levels: string | null }>(
    `select array_to_string(array_agg(sector_number), ',') as numbers, array_to_string(array_agg(level), ',') as levels
     from sector_knowledge where region_id = $1 and player_id = $2`,
    [whose.regionId, whose.playerId],
  );
  const [numbers, known] = [numbersIn(rows[0]?.numbers), numbersIn(rows[0]?.levels)];
  const levels = new Uint8Array(sectorCount + 1);
  numbers.forEach((number, index) => {
    levels[number] = known[index] ?? 0;
  });
  return levels;
}

const numbersIn = (text: string | null | undefined): readonly number[] => JSON.parse(`[${text ?? ''}]`);
