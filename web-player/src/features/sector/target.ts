import type { PirateView, ShipView } from '#/features/sector/documents.ts';
import type { VesselFragment } from '#/gql/graphql.ts';

/** Somebody who can be attacked, pirate or pilot. */
export type Target = Readonly<{
  id: string;
  name: string;
  hull: string;
  costTurns: number;
  condition: VesselFragment | null;
}>;

export const pirateTarget = (pirate: PirateView): Target => ({
  id: pirate.id,
  name: pirate.name,
  hull: pirate.hull,
  costTurns: pirate.attackCostTurns,
  condition: pirate.condition,
});

export const shipTarget = (ship: ShipView): Target => ({
  id: ship.id,
  name: ship.owner.nickname,
  hull: ship.hull.key,
  costTurns: ship.hull.attackCostTurns,
  condition: ship.condition,
});
