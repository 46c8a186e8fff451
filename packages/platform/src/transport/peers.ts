import type { SubgraphName } from '@sw/kernel/events/catalogue';
import type { GraphQLFormattedError } from 'graphql';
import type { Peers } from '#/runtime/subgraph.ts';
import type { ServiceIssuer } from '#/service-token/service-token.ts';
import { PeerUnavailable } from '#/transport/peer-unavailable.ts';
import type { SubgraphTransport } from '#/transport/transport.ts';

/** Another subgraph answered with errors: the question is wrong, or the peer has a fault. */
export class PeerFault extends Error {
  readonly subgraph: SubgraphName;
  readonly errors: readonly Readonly<{ message: string; extensions?: GraphQLFormattedError['extensions'] }>[];

  constructor(subgraph: SubgraphName, errors: PeerFault['errors']) {
    super(`${subgraph} answers with errors: ${errors.map(({ message }) => message).join('; ')}`);
    this.name = 'PeerFault';
    this.subgraph = subgraph;
    this.errors = errors;
  }
}

/** The other subgraphs as this service reaches them; a transport may join the map after the peers are made. */
export function peersOver(
  self: ServiceIssuer,
  transports: ReadonlyMap<SubgraphName, SubgraphTransport>,
): Peers {
  const transportTo = (subgraph: SubgraphName): SubgraphTransport => {
    const transport = transports.get(subgraph);
    if (!transport) throw new PeerUnavailable(subgraph, 'unreachable');
    return transport;
  };

  return {
    async call<Data>(subgraph: SubgraphName, operation: Parameters<Peers['call']>[1]): Promise<Data> {
      const asked = {
        ...operation,
        viewer: null,
        client: null,
        caller: { kind: 'service', name: self },
      } as const;
      const { result } = await transportTo(subgraph).fetch(asked);
      if (result.errors?.length || !result.data) throw new PeerFault(subgraph, result.errors ?? []);
      return result.data as Data;
    },
    log: async (subgraph, afterSeq, limit) => transportTo(subgraph).log(afterSeq, limit),
    outcome: async (subgraph, commandId) => transportTo(subgraph).outcome(commandId),
  };
}
