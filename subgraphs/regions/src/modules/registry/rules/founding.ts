import { CENTRAL_NEXUS, type RegionId, TERRAN_SPACE } from '@sw/kernel/ids';
import type { KeptLaw, RegionType } from './law.ts';

/** A region as it is first registered. */
export type Founding = Readonly<{
  regionId: RegionId;
  slug: string;
  name: string;
  type: RegionType;
  sectorCount: number;
  law: KeptLaw;
}>;

/** Sectors of the two regions every platform has; smaller worlds are for tests. */
export type WorldSize = Readonly<{ terranSectors: number; nexusSectors: number }>;

export const FULL_WORLD: WorldSize = { terranSectors: 300, nexusSectors: 5_000 };

/** Both hub regions tax five percent and levy no tariff. */
const HUB_LAW = { taxBasisPoints: 500, tariffBasisPoints: 0, startingCredits: 1_000n, isOpen: true } as const;

/** The regions that exist from the first start, in the order in which they are registered. */
export const foundingRegions = ({ terranSectors, nexusSectors }: WorldSize): readonly Founding[] => [
  {
    regionId: TERRAN_SPACE,
    slug: 'terran-space',
    name: 'Terran Space',
    type: 'TERRAN_SPACE',
    sectorCount: terranSectors,
    law: { ...HUB_LAW, pvp: 'FORBIDDEN' },
  },
  {
    regionId: CENTRAL_NEXUS,
    slug: 'central-nexus',
    name: 'Central Nexus',
    type: 'CENTRAL_NEXUS',
    sectorCount: nexusSectors,
    law: { ...HUB_LAW, pvp: 'BY_ZONE' },
  },
];
