import { HULLS } from '@sw/kernel/hulls';
import { type PirateId, regionOf, type SectorId } from '@sw/kernel/ids';
import type { Transaction } from '@sw/platform/orm/unit-of-work';
import { PirateSchema } from '#/modules/pirates/entities/pirate.ts';
import type { Raider } from '#/modules/pirates/rules/population.ts';

export type NewPirate = Readonly<{
  id: PirateId;
  lair: Readonly<{ sectorId: SectorId; danger: number }>;
  raider: Raider;
}>;

/** Puts a fresh pirate into its lair and says so. */
export function addPirate(tx: Transaction, { id, lair, raider }: NewPirate): void {
  const { sectorId, danger } = lair;
  const { name, hullType, bountyCredits } = raider;
  const regionId = regionOf(id);
  const { shields, hull } = HULLS[hullType];
  tx.em.create(PirateSchema, {
    regionId,
    id,
    sectorId,
    name,
    hullType,
    shields,
    shieldsAnchorAt: tx.now,
    hull,
    bountyCredits,
    danger,
    destroyedAt: null,
  });
  tx.announce({
    type: 'combat.pirate-appeared.v1',
    aggregate: id,
    regionId,
    topics: [`sector:${sectorId}`],
    payload: { pirateId: id, regionId, sectorId, hull: hullType },
  });
}
