import { HULLS, type HullKey } from '@sw/kernel/hulls';
import { type PlayerId, type RegionId, regionOf, type SectorId, type ShipId } from '@sw/kernel/ids';

export type NewVessel = Readonly<{
  regionId: RegionId;
  id: ShipId;
  playerId: PlayerId;
  sectorId: SectorId;
  hullType: HullKey;
  shields: number;
  shieldsAnchorAt: Date;
  hull: number;
}>;

type Built = Readonly<{ shipId: ShipId; playerId: PlayerId; sectorId: SectorId; hullType: HullKey }>;

/** A ship fresh from the yard: full shields, whole hull. */
export const newVessel = ({ shipId, playerId, sectorId, hullType }: Built, builtAt: Date): NewVessel => ({
  regionId: regionOf(shipId),
  id: shipId,
  playerId,
  sectorId,
  hullType,
  shields: HULLS[hullType].shields,
  shieldsAnchorAt: builtAt,
  hull: HULLS[hullType].hull,
});
