import { graphql } from '#/gql/gql.ts';
import type { FightQuery, RoundFragment } from '#/gql/graphql.ts';

graphql(`
  fragment Round on CombatRound {
    number
    attackerShields
    attackerHull
    defenderShields
    defenderHull
    actions { side kind shieldDamage hullDamage isCritical }
  }
`);

graphql(`
  fragment Side on Combatant {
    name
    hull
    stance
    shieldsBefore
    hullBefore
    isDestroyed
    player { id }
  }
`);

export const fightQuery = graphql(`
  query Fight($id: ID!) {
    combat(id: $id) {
      id
      startedAt
      outcome
      turnCost
      seed
      isReplayExact
      sector { id number }
      attacker { ...Side }
      defender { ...Side }
      rounds { ...Round }
    }
  }
`);

export const fightsQuery = graphql(`
  query Fights($after: Cursor) {
    myCombats(first: 20, after: $after) {
      nodes { id startedAt outcome sector { id number } attacker { name } defender { name } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const combatFeed = graphql(`
  subscription CombatFeed($combatId: ID!, $after: Cursor) {
    combatFeed(combatId: $combatId, after: $after) {
      __typename
      ... on FeedEvent { cursor at }
      ... on CombatRoundFought { round { number } }
      ... on CombatEnded { combat { id } }
    }
  }
`);

export type Fight = NonNullable<FightQuery['combat']>;
export type Round = RoundFragment;
