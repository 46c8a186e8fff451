import type { PirateId, RegionId } from '@sw/kernel/ids';
import { ok, type Result } from '@sw/kernel/result';
import type { Transaction, UnitOfWork } from '@sw/platform/orm/unit-of-work';
import { canLurk, firstRaiderOf, type Lair } from '#/modules/pirates/rules/population.ts';
import { addPirate } from '#/modules/pirates/steps/add-pirate.ts';

export type ChartedSectors = Readonly<{
  regionId: RegionId;
  sectors: readonly Lair[];
  /** Used when the region is not known yet; a known region keeps its own. */
  pirateSeed: string;
  newPirateId: () => PirateId;
}>;

/** Writes down the lairs among newly charted sectors and lets the region's dice put pirates there; once per sector. */
export function settleLairs(uow: UnitOfWork, charted: ChartedSectors): Promise<Result<null, unknown>> {
  return uow.run(async (tx) => {
    const seed = await seedOf(tx, charted);
    const settled = await addLairs(tx, charted);

    for (const lair of settled) {
      const raider = firstRaiderOf(seed, lair);
      if (raider) addPirate(tx, { id: charted.newPirateId(), lair, raider });
    }
    return ok(null);
  });
}

async function seedOf(tx: Transaction, { regionId, pirateSeed }: ChartedSectors): Promise<string> {
  const rows = await tx.query<{ pirate_seed: string }>(
    `insert into territory (region_id, pirate_seed) values ($1, $2)
     on conflict (region_id) do update set pirate_seed = territory.pirate_seed returning pirate_seed`,
    [regionId, pirateSeed],
  );
  return rows[0]?.pirate_seed ?? pirateSeed;
}

/** The lairs that were not known before, in the order they were charted. */
async function addLairs(tx: Transaction, { regionId, sectors }: ChartedSectors): Promise<Lair[]> {
  const lairs = sectors.filter(canLurk);
  const added = await tx.query<{ sector_id: string }>(
    `insert into lair (region_id, sector_id, danger) select $1, unnest($2::text[]), unnest($3::int[]) on conflict do nothing returning sector_id`,
    [regionId, lairs.map((lair) => lair.sectorId), lairs.map((lair) => lair.danger)],
  );
  const known = new Set(added.map((row) => row.sector_id));
  return lairs.filter((lair) => known.has(lair.sectorId));
}
