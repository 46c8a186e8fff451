import { LockMode } from '@mikro-orm/postgresql';
import type { PirateId, RegionId, SectorId } from '@sw/kernel/ids';
import { ok } from '@sw/kernel/result';
import { type Rng, seededRng } from '@sw/kernel/rng';
import type { Transaction, UnitOfWork } from '@sw/platform/orm/unit-of-work';
import { type Pirate, PirateSchema } from '#/modules/pirates/entities/pirate.ts';
import { RESPAWN_MINUTES } from '#/modules/pirates/rules/balance.ts';
import { rollRaider } from '#/modules/pirates/rules/population.ts';
import { addPirate } from '#/modules/pirates/steps/add-pirate.ts';

/** Pirates replaced in one run, so that no run holds many locks. */
const BATCH = 20;

/**
 * Lets a new pirate take each long dead one's place, in another lair of the same danger; so the population of a
 * region keeps its size. Runs at the same time on several replicas never take the same dead.
 */
export async function replaceDeadPirates(
  uow: UnitOfWork,
  { seed, newPirateId }: Readonly<{ seed: string; newPirateId: (regionId: RegionId) => PirateId }>,
): Promise<void> {
  await uow.run(async (tx) => {
    const dead = await tx.em.find(
      PirateSchema,
      { destroyedAt: { $lte: new Date(tx.now.getTime() - RESPAWN_MINUTES * 60_000) } },
      {
        lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE,
        orderBy: { destroyedAt: 'asc', id: 'asc' },
        limit: BATCH,
      },
    );

    for (const pirate of dead) {
      const rng = seededRng(`${seed}/${pirate.id}`);
      const sectorId = await freeLair(tx, pirate, rng);
      if (sectorId === null) continue;
      tx.em.remove(pirate);
      addPirate(tx, {
        id: newPirateId(pirate.regionId),
        lair: { sectorId, danger: pirate.danger },
        raider: rollRaider(rng, pirate.danger),
      });
      await tx.em.flush();
    }
    return ok(null);
  });
}

async function freeLair(tx: Transaction, { regionId, danger }: Pirate, rng: Rng): Promise<SectorId | null> {
  const lairs = await tx.query<{ sector_id: SectorId }>(
    `select l.sector_id from lair l where l.region_id = $1 and l.danger = $2
       and not exists (select 1 from pirate p where p.region_id = l.region_id and p.sector_id = l.sector_id and p.destroyed_at is null)
     order by l.sector_id`,
    [regionId, danger],
  );
  return lairs.length === 0 ? null : rng.pick(lairs).sector_id;
}
