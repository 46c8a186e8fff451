import { GraphQLError } from 'graphql';
import type { ErrorCode } from '#/present-errors.ts';
import { written } from '#/subscriptions/compose-event.ts';
import type { StreamMessage } from '#/subscriptions/stream-message.ts';

/** An error of a subscription with a code of the closed list. */
export const coded = (
  code: ErrorCode,
  message: string,
  facts: Readonly<Record<string, unknown>> = {},
): GraphQLError => new GraphQLError(message, { extensions: { code, ...facts } });

/** What a subscriber is told last when its stream cannot go on. */
export const streamFailure = (): StreamMessage => ({
  cursor: null,
  body: written({
    errors: [
      coded('SUBGRAPH_UNAVAILABLE', 'The feed cannot go on just now; subscribe again.', {
        retryAfterSeconds: 5,
      }),
    ],
  }),
});
