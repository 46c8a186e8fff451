import { graphql } from '#/gql/gql.ts';

export const pilotFeed = graphql(`
  subscription PilotFeed($after: Cursor) {
    pilotFeed(after: $after) {
      __typename
      ... on FeedEvent { cursor at }
      ... on TurnsChanged { reason turns { ...Turns } }
      ... on ShipRegistered { ship { id } }
      ... on ShipMoved { ship { id } sector { id number } }
      ... on ShipDocked { ship { id } station { id name } }
      ... on ShipUndocked { ship { id } station { id name } }
      ... on ShipLost { ship { id name } }
    }
  }
`);

export const walletFeed = graphql(`
  subscription WalletFeed($after: Cursor) {
    walletFeed(after: $after) {
      __typename
      ... on FeedEvent { cursor at }
      ... on CreditsChanged { deltaCredits reason wallet { balanceCredits } }
    }
  }
`);

export const battleFeed = graphql(`
  subscription BattleFeed($after: Cursor) {
    battleFeed(after: $after) {
      __typename
      ... on FeedEvent { cursor at }
      ... on CombatStarted { combat { id attacker { name player { id } } defender { name } sector { id number } } }
    }
  }
`);
