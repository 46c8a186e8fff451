import type { PirateId, SectorId } from '@sw/kernel/ids';
import type { StoredCondition } from '#/modules/vessels/condition-view.ts';

/** A pirate as the graph shows it to whoever is in its sector. */
export type PirateView = StoredCondition &
  Readonly<{ id: PirateId; sectorId: SectorId; name: string; bountyCredits: number }>;

/** A sector of which combat shows its pirates. */
export type SectorRef = Readonly<{ id: string }>;
