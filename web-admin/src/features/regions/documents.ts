import { graphql } from '#/gql/gql.ts';
import type { RegionHealthLiveSubscription, RegionLineFragment } from '#/gql/graphql.ts';

export type RegionLine = RegionLineFragment;
export type HealthChange = Extract<
  RegionHealthLiveSubscription['regionFeed'],
  { __typename: 'RegionHealthChanged' }
>;

graphql(`
  fragment RegionLine on Region {
    id
    name
    type
    status
    sectorCount
    law { taxPercent pvp }
    health { score status lastHeartbeatAt }
  }
`);

export const regionsQuery = graphql(`
  query Regions($after: Cursor) {
    regions(first: 50, after: $after) {
      nodes { ...RegionLine }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const regionSubscription = graphql(`
  subscription RegionHealthLive($regionId: ID!, $after: Cursor) {
    regionFeed(regionId: $regionId, after: $after) {
      __typename
      ... on FeedStarted { cursor at }
      ... on ResyncRequired { cursor at }
      ... on RegionHealthChanged {
        cursor
        at
        status
        region { id name health { score status lastHeartbeatAt } }
      }
    }
  }
`);
