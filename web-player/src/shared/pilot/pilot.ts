import { useOutletContext } from 'react-router';
import { graphql } from '#/gql/gql.ts';
import type { CockpitQuery } from '#/gql/graphql.ts';

graphql(`
  fragment Turns on TurnBalance { turnsLeft cap perHour fullAt }
`);

graphql(`
  fragment Hold on CargoHold { capacityUnits usedUnits items { commodity quantity averageCostCredits } }
`);

graphql(`
  fragment OwnShip on Ship {
    id
    name
    hull { key }
    status
    sector { id number region { id name } }
    dockedAt { id name }
    condition { shields maxShields hull maxHull }
    hold { ...Hold }
  }
`);

export const cockpitQuery = graphql(`
  query Cockpit {
    viewer { user { id username locale mustChangePassword } player { id } }
    me {
      id
      nickname
      turns { ...Turns }
      wallet { balanceCredits }
      ship { ...OwnShip }
    }
  }
`);

export type CockpitPlayer = NonNullable<CockpitQuery['me']>;
export type OwnShip = NonNullable<CockpitPlayer['ship']>;
/** A pilot with a ship in a place: what every page of the cockpit may count on. */
export type Pilot = Omit<CockpitPlayer, 'ship'> &
  Readonly<{ ship: OwnShip & Readonly<{ sector: NonNullable<OwnShip['sector']> }> }>;

/** The pilot once ship and place are known, else null. */
export function readyPilot(me: CockpitQuery['me']): Pilot | null {
  const sector = me?.ship?.sector;
  return me?.ship && sector ? { ...me, ship: { ...me.ship, sector } } : null;
}

/** The pilot at the controls; only for pages inside the cockpit. */
export const usePilot = (): Pilot => useOutletContext<Pilot>();
