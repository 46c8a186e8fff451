import { createHash } from 'node:crypto';
import type { Announcement } from '@sw/kernel/events/catalogue';
import { sectorId } from '@sw/kernel/ids';
import { ok, type Result } from '@sw/kernel/result';
import type { Transaction, UnitOfWork } from '@sw/platform/orm/unit-of-work';
import { storeMap } from '#/modules/galaxy/map-store.ts';
import { canonicalText } from '#/modules/galaxy/rules/generation/canonical-text.ts';
import {
  type InvalidMap,
  generateRegion as makeMap,
} from '#/modules/galaxy/rules/generation/generate-region.ts';
import type { RegionMap, RegionSpec } from '#/modules/galaxy/rules/generation/region-map.ts';

export type Generated = Readonly<{ sha256: string; isNew: boolean }>;

const STATIONS_PER_EVENT = 50;
const SECTORS_PER_EVENT = 200;

/** Makes, stores and announces a region's map; a region that has one keeps it. An invalid map is refused and nothing is stored. */
export async function generateRegion(
  uow: UnitOfWork,
  spec: RegionSpec,
): Promise<Result<Generated, InvalidMap>> {
  const made = makeMap(spec);
  if (!made.ok) return made;
  const sha256 = createHash('sha256').update(canonicalText(made.value)).digest('hex');

  return uow.run(async (tx) => {
    const isNew = await storeMap(tx, made.value, sha256);
    if (isNew) announceMap(tx, made.value, sha256);
    return ok({ sha256, isNew });
  });
}

function announceMap(tx: Transaction, map: RegionMap, sha256: string): void {
  const { regionId, seed, sectorCount } = map.spec;
  const common = { aggregate: regionId, regionId, topics: [`region:${regionId}`] } as const;
  const policingAt = policingOf(map);
  tx.announce({
    ...common,
    type: 'universe.region-generated.v1',
    payload: { regionId, seed, sha256, sectorCount, stationCount: map.stations.length },
  });
  for (const stations of chunks(map.stations, STATIONS_PER_EVENT)) {
    tx.announce({
      ...common,
      type: 'universe.stations-charted.v1',
      payload: {
        regionId,
        stations: stations.map((station) => ({
          stationId: station.id,
          sectorId: sectorId(regionId, station.sectorNumber),
          stationClass: station.stationClass,
          isTradeDock: station.tradeDockTier !== null,
          name: station.name,
          policing: policingAt(station.sectorNumber),
        })),
      },
    });
  }
  for (const sectors of sectorEvents(map)) tx.announce(sectors);
}

function sectorEvents(map: RegionMap): Announcement<'universe.sectors-charted.v1'>[] {
  const { regionId } = map.spec;
  const withStation = new Set(map.stations.map((station) => station.sectorNumber));
  const charted = map.sectors.map(({ number, zoneIndex }) => ({
    sectorId: sectorId(regionId, number),
    policing: map.zones[zoneIndex]?.policing ?? 0,
    danger: map.zones[zoneIndex]?.danger ?? 0,
    hasStation: withStation.has(number),
  }));
  return chunks(charted, SECTORS_PER_EVENT).map((sectors) => ({
    type: 'universe.sectors-charted.v1',
    aggregate: regionId,
    regionId,
    topics: [`region:${regionId}`],
    payload: { regionId, sectors },
  }));
}

function policingOf(map: RegionMap): (number: number) => number {
  return (number) => map.zones.find((zone) => number <= zone.toNumber)?.policing ?? 0;
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
