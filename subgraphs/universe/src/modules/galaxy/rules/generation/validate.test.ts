import { TERRAN_SPACE } from '@sw/kernel/ids';
import { expect, it } from 'vitest';
import { generateRegion } from './generate-region.ts';
import type { RegionMap } from './region-map.ts';
import { validate } from './validate.ts';

const result = generateRegion({
  regionId: TERRAN_SPACE,
  type: 'TERRAN_SPACE',
  sectorCount: 300,
  seed: 'inspected',
});
if (!result.ok) throw new Error(result.refusal.report.problems.join('; '));
const valid = result.value;
const pocket = valid.sectors.find((sector) => sector.isPocket)?.number ?? 0;
const problemsOf = (change: Partial<RegionMap>): readonly string[] =>
  validate({ ...valid, ...change }).problems;

it('finds nothing wrong with a generated map', () => {
  expect(problemsOf({})).toEqual([]);
});

it.each<{ wrong: string; change: Partial<RegionMap>; says: RegExp }>([
  {
    wrong: 'a warp into a pocket',
    change: { warps: [...valid.warps, { from: 1, to: pocket, isOneWay: true, turnCost: 1 }] },
    says: /into the pocket/,
  },
  {
    wrong: 'a sector cut off',
    change: { warps: valid.warps.filter(({ from, to }) => from !== 1 && to !== 1) },
    says: /main components/,
  },
  {
    wrong: 'a way without return',
    change: {
      warps: valid.warps.map((warp) =>
        warp.from === 1 || warp.to === 1
          ? { ...warp, from: 1, to: warp.from === 1 ? warp.to : warp.from, isOneWay: true }
          : warp,
      ),
    },
    says: /no way back from/,
  },
  {
    wrong: 'a tunnel into a pocket',
    change: {
      tunnels: [
        { from: 1, to: pocket, isOneWay: true, turnCost: 4, kind: 'ANCIENT', stability: 0.6, isLatent: true },
      ],
    },
    says: /opens a pocket/,
  },
  {
    wrong: 'too many warps',
    change: { warps: [...valid.warps, ...valid.warps.slice(0, 100)] },
    says: /mean degree/,
  },
  {
    wrong: 'no stations but the hub',
    change: { stations: valid.stations.slice(0, 1) },
    says: /no trading triple in third 3/,
  },
  {
    wrong: 'too few sellers',
    change: { stations: valid.stations.filter((station) => station.stationClass !== 2) },
    says: /one sells GOURMET_FOOD/,
  },
  {
    wrong: 'a hazardous capital',
    change: { sectors: valid.sectors.map((sector) => ({ ...sector, hazard: 3 })) },
    says: /hazardous/,
  },
  {
    wrong: 'no shipyard',
    change: { stations: valid.stations.filter((station) => station.sectorNumber !== 10) },
    says: /shipyard/,
  },
  { wrong: 'no world at home', change: { planets: valid.planets.slice(1) }, says: /world fit to live on/ },
  {
    wrong: 'one name for all',
    change: { stations: valid.stations.map((station) => ({ ...station, name: 'Post' })) },
    says: /station name occurs twice/,
  },
])('names $wrong', ({ change, says }) => {
  expect(problemsOf(change)).toContainEqual(expect.stringMatching(says));
});
