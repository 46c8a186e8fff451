import type { SubgraphName } from '@sw/kernel/events/catalogue';
import type { ClientFacts, Viewer } from '@sw/platform/graphql/viewer';
import { PeerUnavailable } from '@sw/platform/transport/peer-unavailable';
import type { SubgraphTransport } from '@sw/platform/transport/transport';
import { GraphQLError } from 'graphql';
import type { FetchFromSubgraph } from '#/planner/run-plan.ts';
import type { GatewayContext } from '#/request-context.ts';

export type Transports = Readonly<Record<SubgraphName, SubgraphTransport>>;

const FROM_GATEWAY = { kind: 'gateway' } as const;
const RETRY_AFTER_SECONDS = 2;

/**
 * Sends the fetches of one request to subgraphs, in the name of its viewer. Reads of one request share their loaders;
 * a subgraph that does not answer is a typed error of the fields it owns.
 */
export function fetchThrough(transports: Transports, context: GatewayContext): FetchFromSubgraph {
  const strangers = withoutRefreshToken(context.client);
  return async ({ service, query, document, operationName, variables, isMutation }) => {
    const transport = transportOf(transports, service);
    try {
      const { result, outgoing } = await transport.fetch({
        query,
        document,
        operationName,
        variables,
        viewer: context.viewer,
        client: service === 'identity' ? context.client : strangers,
        caller: FROM_GATEWAY,
        // @NOTE what a mutation read before must not be served after it has changed.
        requestKey: isMutation ? undefined : context,
      });
      if (outgoing.refreshToken) context.outgoing.refreshToken = outgoing.refreshToken;
      return result;
    } catch (error) {
      throw error instanceof PeerUnavailable ? unavailable(error) : error;
    }
  };
}

/** The transport to a subgraph of the plan. */
export function transportOf(transports: Transports, service: string): SubgraphTransport {
  const transport = Object.values(transports).find(({ name }) => name === service);
  if (!transport) throw new Error(`the graph names a subgraph that is not reachable: ${service}`);
  return transport;
}

/** A subgraph does not answer; what it owns is missing from the answer, the rest is there. */
export function unavailable(cause: PeerUnavailable): GraphQLError {
  return new GraphQLError('This part of the game does not answer just now.', {
    originalError: cause,
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', retryAfterSeconds: RETRY_AFTER_SECONDS },
  });
}

/** Only identity, which made the refresh token, ever sees it. */
const withoutRefreshToken = (client: ClientFacts): ClientFacts =>
  client.refreshToken === null ? client : { ...client, refreshToken: null };

/** A request that the gateway makes for a viewer without a connection of its own, e.g. for an event. */
export const contextFor = (viewer: Viewer | null, client: ClientFacts): GatewayContext => ({
  viewer,
  client,
  outgoing: {},
});
