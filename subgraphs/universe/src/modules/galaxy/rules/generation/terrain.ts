import type { Rng } from '@sw/kernel/rng';
import {
  ANOMALY_SHARE,
  CLUSTER_FLAVOURS,
  NEBULA_COLOURS,
  NEBULA_CORE_SHARE,
  NEBULA_COVERAGE,
  NEBULA_FIELDS,
  NEBULA_SHARE,
  RARE_SHARE,
  RARE_TYPES,
  SPECIAL_SHARE,
  TERRAIN,
} from '../balance.ts';
import type { ClusterKind, SectorType, ZoneBand } from '../vocabulary.ts';
import { at, distance, draw, hundredths, shuffled } from './draft.ts';
import type { MapNebula } from './region-map.ts';

/** A numbered sector before its kind of space is known. */
export type Ground = Readonly<{
  number: number;
  cluster: number;
  x: number;
  y: number;
  isPocket: boolean;
  /** Joined to another cluster. */
  isEntry: boolean;
  /** Kept ordinary: the capital's surroundings and the sectors of fixed stations. */
  isCalm: boolean;
}>;

export type Space = Readonly<{
  type: SectorType;
  hazard: number;
  radiation: number;
  nebulaDepth: 'EDGE' | 'CORE' | null;
}>;
export type Depth = 'EDGE' | 'CORE';

const CAPITAL = 1;
const UNCLOUDED: ReadonlySet<SectorType> = new Set(['WORMHOLE', 'BLACK_HOLE', 'ANOMALY']);

/** Gives special space to sectors: cluster flavour, rare kinds in turn, anomalies. By sector number; the rest is standard. */
export function assignTypes(
  ground: readonly Ground[],
  kinds: readonly ClusterKind[],
  rng: Rng,
): Map<number, SectorType> {
  const types = new Map<number, SectorType>(ground.map(({ number }) => [number, 'STANDARD']));
  const free = shuffled(
    ground.filter((sector) => !sector.isCalm),
    rng.next,
  );
  const take = (share: number): Ground[] => free.splice(0, Math.round(ground.length * share));

  for (const sector of take(SPECIAL_SHARE))
    types.set(sector.number, draw(CLUSTER_FLAVOURS[at(kinds, sector.cluster)], rng));
  take(RARE_SHARE).forEach((sector, turn) => {
    const type = at(RARE_TYPES, turn % RARE_TYPES.length);
    // A hole in a pocket would be a way out of it.
    types.set(sector.number, type === 'WORMHOLE' && sector.isPocket ? 'VOID' : type);
  });
  for (const sector of take(ANOMALY_SHARE)) types.set(sector.number, 'ANOMALY');
  return types;
}

/** Clouds over some clusters, never the capital's: turns covered sectors into nebula and tells how deep each lies. */
export function spreadNebulae(
  ground: readonly Ground[],
  types: Map<number, SectorType>,
  plan: Readonly<{ clusterCount: number; bandOf: (number: number) => ZoneBand; rng: Rng }>,
): { nebulae: ReadonlyMap<number, MapNebula>; depths: ReadonlyMap<number, Depth> } {
  const depths = new Map<number, Depth>();
  for (const [number, type] of types) if (type === 'NEBULA') depths.set(number, 'EDGE');
  const nebulae = new Map<number, MapNebula>();
  const outer = Array.from({ length: plan.clusterCount - 1 }, (_, index) => index + 1);
  const members = Map.groupBy(ground, (sector) => sector.cluster);
  for (const cluster of shuffled(outer, plan.rng.next).slice(
    0,
    Math.round(plan.clusterCount * NEBULA_SHARE),
  )) {
    const sectors = members.get(cluster) ?? [];
    const nebula = nebulaOf(plan.bandOf(at(sectors, 0).number), plan.rng);
    nebulae.set(cluster, nebula);
    cover(sectors, nebula, { types, depths, rng: plan.rng });
  }
  return { nebulae, depths };
}

/** Hazard and radiation of every sector by its kind of space; the capital is harmless. */
export function measure(
  types: ReadonlyMap<number, SectorType>,
  depths: ReadonlyMap<number, Depth>,
  rng: Rng,
): Space[] {
  return [...types].map(([number, type]) => {
    const hazard = rng.int(...TERRAIN[type].hazard);
    const radiation = hundredths(rng.between(...TERRAIN[type].radiation));
    const calm = number === CAPITAL ? { hazard: 0, radiation: 0 } : { hazard, radiation };
    return { type, ...calm, nebulaDepth: depths.get(number) ?? null };
  });
}

function nebulaOf(band: ZoneBand, rng: Rng): MapNebula {
  const colour = draw(NEBULA_COLOURS[band], rng);
  return {
    colour,
    fieldStrength: rng.int(...NEBULA_FIELDS[colour]),
    coveragePercent: Number(rng.weighted(NEBULA_COVERAGE)),
  };
}

type Clouds = Readonly<{ types: Map<number, SectorType>; depths: Map<number, Depth>; rng: Rng }>;

function cover(sectors: readonly Ground[], nebula: MapNebula, { types, depths, rng }: Clouds): void {
  const heart = rng.pick(sectors);
  const nearest = sectors.toSorted((one, other) => distance(one, heart) - distance(other, heart));
  const covered = nearest.slice(0, Math.round((sectors.length * nebula.coveragePercent) / 100));
  const coreCount = Math.round(covered.length * NEBULA_CORE_SHARE);
  covered.forEach((sector, rank) => {
    const type = types.get(sector.number);
    if (sector.isCalm || type === undefined || UNCLOUDED.has(type)) return;
    types.set(sector.number, 'NEBULA');
    depths.set(sector.number, rank < coreCount && !sector.isEntry ? 'CORE' : 'EDGE');
  });
}
