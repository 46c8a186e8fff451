import type { HullKey } from '@sw/kernel/hulls';
import type { PlayerId, SectorId, ShipId } from '@sw/kernel/ids';

/** What universe holds in place for a fight, and what it knows of the place. */
export type Hold = Readonly<{
  sectorId: SectorId;
  policing: number;
  sectorType: string;
  exitSectorIds: readonly SectorId[];
  attackerShipId: ShipId;
  attackerHull: HullKey;
  /** Null against a pirate. */
  defenderPlayerId: PlayerId | null;
  /** Null against a pirate. */
  defenderHull: HullKey | null;
  turns: number;
}>;
