import { regionalId } from '@sw/kernel/ids';
import type { Rng } from '@sw/kernel/rng';
import {
  CAPITAL_HABITABILITY,
  HUB_SECTOR,
  PLANET_HABITABILITY,
  PLANET_OVERRIDES,
  PLANET_RICHNESS,
  PLANET_SIZE,
  PLANET_WEIGHTS,
  REGION_SHAPES,
  STAR_CLUSTER_EXTRA_PLANETS,
} from '../balance.ts';
import type { PlanetType } from '../vocabulary.ts';
import { at, draw, hundredths, shuffled } from './draft.ts';
import { seededSuffix } from './found-stations.ts';
import type { NameSource } from './names.ts';
import type { MapPlanet, MapSector, MapZone, RegionSpec } from './region-map.ts';

type Sky = Readonly<{
  spec: RegionSpec;
  sectors: readonly MapSector[];
  zones: readonly MapZone[];
  names: NameSource;
  rng: Rng;
}>;

/** Puts worlds into the region's share of sectors, more into star clusters; the capital has a world fit to live on. */
export function placePlanets(sky: Sky): MapPlanet[] {
  const { spec, sectors, rng } = sky;
  const count = Math.round(sectors.length * REGION_SHAPES[spec.type].planetShare);
  const chosen = shuffled(
    sectors.filter((sector) => sector.number !== HUB_SECTOR),
    rng.next,
  ).slice(0, count - 1);
  const inOrder = chosen.sort((one, other) => one.number - other.number);
  return [capitalWorld(sky), ...inOrder.flatMap((sector) => worldsOf(sector, sky))];
}

function worldsOf(sector: MapSector, sky: Sky): MapPlanet[] {
  const extra = sector.type === 'STAR_CLUSTER' ? sky.rng.int(0, STAR_CLUSTER_EXTRA_PLANETS) : 0;
  const weights = PLANET_OVERRIDES[sector.type] ?? PLANET_WEIGHTS[at(sky.zones, sector.zoneIndex).band];
  return Array.from({ length: 1 + extra }, () => {
    const type = draw(weights, sky.rng);
    return world(sector.number, { type, habitability: sky.rng.int(...PLANET_HABITABILITY[type]) }, sky);
  });
}

function capitalWorld(sky: Sky): MapPlanet {
  return world(HUB_SECTOR, { type: 'TERRAN', habitability: sky.rng.int(...CAPITAL_HABITABILITY) }, sky);
}

function world(
  sectorNumber: number,
  nature: Readonly<{ type: PlanetType; habitability: number }>,
  { spec, names, rng }: Sky,
): MapPlanet {
  return {
    id: regionalId('planet', spec.regionId, seededSuffix(rng)),
    sectorNumber,
    name: names.planet(),
    ...nature,
    size: rng.int(...PLANET_SIZE),
    richness: hundredths(rng.between(...PLANET_RICHNESS)),
  };
}
