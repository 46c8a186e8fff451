import { REGION_SHAPES, ZONES } from '../balance.ts';
import { at } from './draft.ts';
import type { MapZone, RegionSpec } from './region-map.ts';

/** Divides a region's sector numbers into equal security bands, the safest around sector 1. */
export function divideZones({ type, sectorCount }: RegionSpec): readonly MapZone[] {
  const { bands } = REGION_SHAPES[type];
  const border = (index: number): number => Math.round((index * sectorCount) / bands.length);
  return bands.map((band, index) => ({
    index,
    band,
    ...ZONES[band],
    fromNumber: border(index) + 1,
    toNumber: border(index + 1),
  }));
}

/** The band a sector number lies in. */
export function zoneAt(zones: readonly MapZone[], number: number): MapZone {
  return zones.find((zone) => number <= zone.toNumber) ?? at(zones, zones.length - 1);
}
