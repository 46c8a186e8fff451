import type { RegionId, SectorId } from '@sw/kernel/ids';
import type { Reader } from '@sw/platform/orm/sql';
import type { Observer } from '#/modules/galaxy/observer.ts';
import { type WayRow, waysOfRegion, waysOutOf } from '#/modules/galaxy/queries/ways.ts';
import { isWayKnown } from '#/modules/navigation/rules/known-space.ts';

const isKnown = (way: WayRow): boolean => isWayKnown(way.fromLevel, way.toLevel, way.isOneWay);

/** The ways out of each sector that somebody knows, in the order of the ids. */
export async function knownWaysOutOf(
  read: Reader,
  observer: Observer,
  ids: readonly SectorId[],
): Promise<WayRow[][]> {
  const bySector = Map.groupBy((await waysOutOf(read, observer, ids)).filter(isKnown), (way) => way.fromId);
  return ids.map((id) => bySector.get(id) ?? []);
}

/** All ways of a region that somebody knows; a way that leads both ways comes once. */
export async function knownWaysOfRegion(
  read: Reader,
  observer: Observer,
  regionId: RegionId,
): Promise<WayRow[]> {
  const ways = await waysOfRegion(read, observer, regionId);
  return ways.filter((way) => isKnown(way) && (way.isOneWay || way.from < way.to));
}
