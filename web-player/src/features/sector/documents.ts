import { graphql } from '#/gql/gql.ts';
import type { SectorViewQuery } from '#/gql/graphql.ts';

graphql(`
  fragment Vessel on VesselCondition { shields maxShields hull maxHull }
`);

export const sectorViewQuery = graphql(`
  query SectorView($id: ID!) {
    sector(id: $id) {
      id
      number
      type
      hazard
      radiation
      clusterName
      knowledge { level lastSeenAt }
      region { id name law { pvp } }
      zone { name policing danger }
      warps { turnCost kind isOneWay to { id number type knowledge { level lastSeenAt } station { id name } } }
      station { id name stationClass isTradeDock }
      planets { id name type habitability }
      ships {
        id
        name
        status
        hull { key attackCostTurns }
        owner { id nickname }
        condition { ...Vessel }
        dockedAt { id name }
      }
      pirates { id name hull attackCostTurns bountyCredits condition { ...Vessel } }
    }
  }
`);

export const sectorFeed = graphql(`
  subscription SectorFeed($sectorId: ID!, $after: Cursor) {
    sectorFeed(sectorId: $sectorId, after: $after) {
      __typename
      ... on FeedEvent { cursor at }
      ... on ShipEntered { ship { id } }
      ... on ShipLeft { ship { id } }
    }
  }
`);

export const attackShipMutation = graphql(`
  mutation AttackShip($input: AttackShipInput!) {
    attackShip(input: $input) {
      combat { id }
      errors { ...Refusal }
    }
  }
`);

export type SectorView = NonNullable<SectorViewQuery['sector']>;
export type WarpView = SectorView['warps'][number];
export type ShipView = SectorView['ships'][number];
export type PirateView = SectorView['pirates'][number];
