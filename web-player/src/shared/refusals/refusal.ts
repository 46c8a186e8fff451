import { graphql } from '#/gql/gql.ts';
import type { RefusalFragment } from '#/gql/graphql.ts';

/** Why the game said no, with the facts a player would ask for next. */
export type Refusal = RefusalFragment;

graphql(`
  fragment Refusal on UserError {
    __typename
    code
    ... on ValidationError { field }
    ... on NameTakenError { field }
    ... on TooManyAttemptsError { retryAfterSeconds }
    ... on TemporarilyUnavailableError { retryAfterSeconds }
    ... on NotEnoughTurnsError { turnsNeeded turnsLeft readyAt }
    ... on NotEnoughCreditsError { shortByCredits }
    ... on NotEnoughStockError { stock }
    ... on NotEnoughCargoError { held }
    ... on HoldFullError { freeUnits }
    ... on StationFullError { room }
    ... on PriceMovedError { totalCredits }
  }
`);
