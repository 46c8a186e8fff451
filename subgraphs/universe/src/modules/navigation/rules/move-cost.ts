import { HULLS, type HullKey } from '@sw/kernel/hulls';
import {
  CALM_HAZARD,
  FAST_THIRDS,
  WARP_BASE_TURNS,
  WARP_CAPABLE_TUNNEL_SHARE,
  WARP_MAX_TURNS,
} from './balance.ts';

export type Terrain = Readonly<{ type: string; hazard: number }>;
export type Way = Readonly<{ kind: 'WARP' | 'TUNNEL'; turnCost: number }>;

/** What a move costs a ship: whole turns now, and the third of a turn it has paid in advance. */
export type MoveCost = Readonly<{ turns: number; creditThirds: number }>;

const THIRDS = 3;
const HEAVY_TERRAIN: ReadonlySet<string> = new Set(['NEBULA', 'ASTEROID_FIELD', 'BLACK_HOLE']);

/** Turns an ordinary hull pays between two neighbouring sectors, 1 to 4. */
export function warpTurns(from: Terrain, to: Terrain): number {
  const hazardous = from.hazard > CALM_HAZARD || to.hazard > CALM_HAZARD;
  const surcharges = [hazardous, HEAVY_TERRAIN.has(from.type), HEAVY_TERRAIN.has(to.type)].filter(
    Boolean,
  ).length;
  return Math.min(WARP_MAX_TURNS, WARP_BASE_TURNS + surcharges);
}

/** Thirds of a turn a hull pays for a way; hull size matters on warps, never in tunnels. */
export function wayThirds(way: Way, hull: HullKey): number {
  if (way.kind === 'TUNNEL') return THIRDS * tunnelTurns(way.turnCost, hull);
  const { fast, turnCost } = HULLS[hull];
  return fast ? FAST_THIRDS * way.turnCost : THIRDS * way.turnCost * turnCost;
}

/** Splits the price of a way into whole turns and what stays paid in advance; over three sectors a fast hull pays exactly two turns. */
export function moveCost(way: Way, hull: HullKey, creditThirds: number): MoveCost {
  const owedThirds = wayThirds(way, hull) - creditThirds;
  const turns = Math.max(0, Math.ceil(owedThirds / THIRDS));
  return { turns, creditThirds: turns * THIRDS - owedThirds };
}

function tunnelTurns(turnCost: number, hull: HullKey): number {
  return hull === 'WARP_JUMPER' ? Math.max(1, Math.round(turnCost * WARP_CAPABLE_TUNNEL_SHARE)) : turnCost;
}
