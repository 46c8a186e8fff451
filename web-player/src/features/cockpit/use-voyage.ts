import { useLoaded } from '@sw/web-kit/graphql/use-loaded.ts';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import {
  type Goal,
  goalProvedBy,
  goalsProvedBy,
  parseNotes,
  type VoyageNotes,
  withGoals,
} from '#/features/cockpit/goals.ts';
import { graphql } from '#/gql/gql.ts';
import { journal } from '#/shared/live/journal.ts';
import type { Pilot } from '#/shared/pilot/pilot.ts';

const voyageQuery = graphql(`
  query Voyage($regionId: ID!) {
    myTrades(first: 20) { nodes { id side profitCredits } }
    myCombats(first: 1) { nodes { id } }
    starMap(regionId: $regionId) { sectors { id level } }
  }
`);

const storeOf = (playerId: string) => `sw.voyage.${playerId}`;

function readNotes(playerId: string): VoyageNotes {
  try {
    return parseNotes(localStorage.getItem(storeOf(playerId)));
  } catch {
    return parseNotes(null);
  }
}

function writeNotes(playerId: string, notes: VoyageNotes): void {
  try {
    localStorage.setItem(storeOf(playerId), JSON.stringify(notes));
  } catch {
    // Without a store the list is worked out anew from the graph at the next visit.
  }
}

const isPositive = (amount: string | null) => amount !== null && BigInt(amount) > 0n;

/** The pilot's first voyage: what is reached, and whether the list is still wanted. */
export function useVoyage(pilot: Pilot): Readonly<{ notes: VoyageNotes; hide: () => void }> {
  const [notes, setNotes] = useState(() => readNotes(pilot.id));
  const [facts] = useLoaded({
    query: voyageQuery,
    variables: { regionId: pilot.ship.sector.region.id },
    pause: notes.isHidden,
  });
  const entries = useSyncExternalStore(journal.subscribe, journal.get);

  const reach = useCallback((goals: readonly Goal[]) => setNotes((before) => withGoals(before, goals)), []);
  useEffect(() => {
    if (facts.kind !== 'ready') return;
    reach(
      goalsProvedBy({
        isDocked: pilot.ship.dockedAt !== null || facts.value.myTrades.nodes.length > 0,
        soldWithProfit: facts.value.myTrades.nodes.some(
          (trade) => trade.side === 'SELL' && isPositive(trade.profitCredits),
        ),
        visitedSectors:
          facts.value.starMap?.sectors.filter((sector) => sector.level === 'VISITED').length ?? 0,
        fights: facts.value.myCombats.nodes.length,
      }),
    );
  }, [facts, pilot.ship.dockedAt, reach]);
  useEffect(() => {
    reach(entries.map(goalProvedBy).filter((goal) => goal !== null));
  }, [entries, reach]);
  useEffect(() => writeNotes(pilot.id, notes), [pilot.id, notes]);

  return { notes, hide: () => setNotes((before) => ({ ...before, isHidden: true })) };
}
