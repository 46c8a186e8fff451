import type { Rng } from '@sw/kernel/rng';
import {
  REGION_SHAPES,
  TUNNEL_KINDS,
  TUNNEL_LATENT_SHARE,
  TUNNEL_ONE_WAY_SHARE,
  TUNNEL_REACH,
  TUNNEL_SHARE,
  WORMHOLE_MIN_REACH,
} from '../balance.ts';
import type { TunnelKind } from '../vocabulary.ts';
import { distance, hundredths, pairKey } from './draft.ts';
import type { MapSector, MapTunnel, MapWarp, RegionSpec } from './region-map.ts';

const TRIES = 400;
const COST_DISTANCE = 10;
const WEIGHTS = Object.fromEntries(
  Object.entries(TUNNEL_KINDS).map(([kind, { weight }]) => [kind, weight]),
) as Record<TunnelKind, number>;

type Ends = Readonly<{ from: MapSector; to: MapSector }>;
type Reach = Readonly<{ least: number; most: number }>;

/** Digs long tunnels between sectors that no warp joins; each wormhole is the mouth of a one-way tunnel. Pockets get none. */
export function digTunnels(
  spec: RegionSpec,
  space: Readonly<{ sectors: readonly MapSector[]; warps: readonly MapWarp[] }>,
  rng: Rng,
): MapTunnel[] {
  const { sectors, warps } = space;
  const main = sectors.filter((sector) => !sector.isPocket);
  const count = Math.round(sectors.length * TUNNEL_SHARE * REGION_SHAPES[spec.type].tunnelDensity);
  const used = new Set(warps.map(({ from, to }) => pairKey(from, to)));
  const tunnels: MapTunnel[] = [];
  for (let index = 0; index < count; index++) {
    const ends = findEnds(() => rng.pick(main), {
      main,
      used,
      rng,
      reach: { least: TUNNEL_REACH[0], most: TUNNEL_REACH[1] },
    });
    if (ends !== null) tunnels.push(digTunnel(ends, rng.weighted(WEIGHTS), rng));
  }
  for (const mouth of main.filter((sector) => sector.type === 'WORMHOLE')) {
    const ends = findEnds(() => mouth, {
      main,
      used,
      rng,
      reach: { least: WORMHOLE_MIN_REACH, most: Number.POSITIVE_INFINITY },
    });
    if (ends !== null) tunnels.push(digTunnel(ends, 'ONE_WAY', rng));
  }
  return tunnels;
}

type Search = Readonly<{ main: readonly MapSector[]; used: Set<string>; rng: Rng; reach: Reach }>;

function findEnds(pickFrom: () => MapSector, { main, used, rng, reach }: Search): Ends | null {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const from = pickFrom();
    const to = rng.pick(main);
    const far = distance(from, to);
    const key = pairKey(from.number, to.number);
    if (far <= reach.least || far > reach.most || used.has(key)) continue;
    used.add(key);
    return { from, to };
  }
  return null;
}

function digTunnel({ from, to }: Ends, kind: TunnelKind, rng: Rng): MapTunnel {
  const { stability, costFactor } = TUNNEL_KINDS[kind];
  return {
    from: from.number,
    to: to.number,
    kind,
    isOneWay: kind === 'ONE_WAY' || rng.chance(TUNNEL_ONE_WAY_SHARE),
    stability: hundredths(rng.between(...stability)),
    turnCost: Math.max(1, Math.floor((distance(from, to) / COST_DISTANCE) * costFactor)),
    isLatent: rng.chance(TUNNEL_LATENT_SHARE),
  };
}
