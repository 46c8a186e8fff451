import { createHash } from 'node:crypto';
import { CENTRAL_NEXUS, globalId, TERRAN_SPACE } from '@sw/kernel/ids';
import { describe, expect, it } from 'vitest';
import { STARTER_CHART_JUMPS } from '../balance.ts';
import { canonicalText } from './canonical-text.ts';
import { generateRegion } from './generate-region.ts';
import { jumpGraph, within } from './jump-graph.ts';
import type { RegionMap, RegionSpec } from './region-map.ts';

const terran = (seed: string): RegionSpec => ({
  regionId: TERRAN_SPACE,
  type: 'TERRAN_SPACE',
  sectorCount: 300,
  seed,
});
const nexus = (seed: string): RegionSpec => ({
  regionId: CENTRAL_NEXUS,
  type: 'CENTRAL_NEXUS',
  sectorCount: 5000,
  seed,
});
const owned = (sectorCount: number): RegionSpec => ({
  regionId: globalId('region', 'haven'),
  type: 'PLAYER_OWNED',
  sectorCount,
  seed: 'haven',
});

function generated(spec: RegionSpec): RegionMap {
  const result = generateRegion(spec);
  if (!result.ok) throw new Error(result.refusal.report.problems.join('; '));
  return result.value;
}

const sha256 = (map: RegionMap): string => createHash('sha256').update(canonicalText(map)).digest('hex');

describe('a region made from a seed', () => {
  const map = generated(terran('first light'));
  const sector = (number: number) => map.sectors[number - 1];
  const stationAt = (number: number) => map.stations.find((station) => station.sectorNumber === number);

  it('is the same to the byte for the same seed and another for another', () => {
    expect(sha256(generated(terran('first light')))).toBe(sha256(map));
    expect(sha256(generated(terran('second light')))).not.toBe(sha256(map));
  });

  it.each(['q861', 'q1324', 'q2255', 'q2654'])(
    'is valid although the first draw of seed %s is not',
    (seed) => {
      const drawn = generated(terran(seed));

      expect(drawn.report.problems).toEqual([]);
      expect(sha256(generated(terran(seed)))).toBe(sha256(drawn));
    },
  );

  it('has a harmless capital with the hub and a world fit to live on, and the shipyard in sector 10', () => {
    expect(sector(1)).toMatchObject({ hazard: 0, radiation: 0, type: 'STANDARD', isPocket: false });
    expect(stationAt(1)).toMatchObject({ stationClass: 0, name: 'Terran Hub', faction: 'terran_federation' });
    expect(map.planets.find((planet) => planet.sectorNumber === 1)).toMatchObject({ type: 'TERRAN' });
    expect(stationAt(10)).toMatchObject({ stationClass: 11, name: 'SpaceDock' });
    expect(stationAt(50)).toMatchObject({ tradeDockTier: 'A' });
  });

  it('lays its zones as rings around sector 1', () => {
    const jumps = within(jumpGraph(300, map.warps), 1);
    const mean = (zone: number): number => {
      const known = map.sectors
        .filter((place) => place.zoneIndex === zone && !place.isPocket)
        .map((place) => jumps.get(place.number) ?? 0);
      return known.reduce((sum, value) => sum + value, 0) / known.length;
    };
    expect(map.zones.map((zone) => [zone.name, zone.policing, zone.danger])).toEqual([
      ['Federation', 9, 1],
      ['Border', 5, 4],
      ['Frontier', 2, 8],
    ]);
    expect(mean(0)).toBeLessThan(mean(1));
    expect(mean(1)).toBeLessThan(mean(2));
    for (let number = 2; number <= 10; number++) expect(jumps.get(number)).toBeLessThanOrEqual(4);
  });

  it('gives a new pilot a trading triple on the starter chart', () => {
    const near = within(jumpGraph(300, map.warps), 1, STARTER_CHART_JUMPS);
    const classes = map.stations
      .filter((station) => near.has(station.sectorNumber))
      .map((station) => station.stationClass);
    expect(classes).toEqual(expect.arrayContaining([0, 1, 2, 3]));
  });

  it('keeps to the densities of its kind', () => {
    const { report } = map;
    expect(report.stations).toBeGreaterThanOrEqual(45);
    expect(report.stations).toBeLessThanOrEqual(60);
    expect(new Set(map.planets.map((planet) => planet.sectorNumber)).size).toBe(75);
    expect(map.tunnels.filter((tunnel) => tunnel.kind !== 'ONE_WAY').length).toBeGreaterThanOrEqual(18);
    expect(report.oneWayWarps).toBe(24);
    expect(report.meanDegree).toBeCloseTo(3.2, 1);
    expect(report.pocketSectors).toBe(15);
    const standard = map.sectors.filter((place) => place.type === 'STANDARD').length;
    expect(standard).toBeGreaterThan(300 * 0.55);
    expect(map.clusters.filter((cluster) => cluster.nebula !== null)).toHaveLength(3);
  });

  it('prices each warp by its ends and each tunnel by its length', () => {
    expect(map.warps.every((warp) => warp.turnCost >= 1 && warp.turnCost <= 4)).toBe(true);
    expect(
      map.tunnels.every((tunnel) => tunnel.turnCost >= 1 && tunnel.stability >= 0.3 && tunnel.stability <= 1),
    ).toBe(true);
  });
});

describe('every region', () => {
  it.each([100, 101, 250, 500, 1000])('of a player with %i sectors is valid', (sectorCount) => {
    expect(generated(owned(sectorCount)).report).toMatchObject({ components: 1, problems: [] });
  });

  it('of Terran size is valid for 100 seeds, and no two are alike', () => {
    const hashes = Array.from({ length: 100 }, (_, index) => sha256(generated(terran(`seed ${index}`))));
    expect(new Set(hashes).size).toBe(100);
  });

  it('of Nexus size is valid for 3 seeds and has its fixed points', () => {
    for (const seed of ['a', 'b', 'c']) {
      const map = generated(nexus(seed));
      expect(map.report).toMatchObject({ components: 1, problems: [], pocketSectors: 250 });
      expect(map.clusters).toHaveLength(20);
      const docks = map.stations.filter((station) => station.tradeDockTier !== null);
      expect(docks.map((dock) => [dock.sectorNumber, dock.tradeDockTier])).toEqual([
        [1245, 'A'],
        [3890, 'B'],
        [4721, 'B'],
      ]);
      expect(map.stations[0]).toMatchObject({ sectorNumber: 1, stationClass: 0, name: 'Starport' });
    }
  });
});
