import type { HullKey } from '@sw/kernel/hulls';
import type { PlayerId, SectorId, ShipId } from '@sw/kernel/ids';

/** What combat is told of a held fight. */
export type EngagementHold = Readonly<{
  sectorId: SectorId;
  policing: number;
  sectorType: string;
  exitSectorIds: readonly SectorId[];
  attackerShipId: ShipId;
  attackerHull: HullKey;
  defenderPlayerId: PlayerId | null;
  defenderHull: HullKey | null;
  turns: number;
}>;

/** What a reservation of a fight remembers: who gets turns back, which ships are held, and the answer that was given. */
export type HeldEngagement = Readonly<{
  playerId: PlayerId;
  defenderShipId: ShipId | null;
  answer: EngagementHold;
}>;

export const ENGAGEMENT = 'engagement';
