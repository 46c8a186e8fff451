import type { Outgoing } from '@sw/platform/graphql/request';
import type { ClientFacts, Viewer } from '@sw/platform/graphql/viewer';

/** What the gateway knows of one request; subgraphs share loaders by it. */
export type GatewayContext = {
  readonly viewer: Viewer | null;
  readonly client: ClientFacts;
  /** What subgraphs ask the gateway to do with the answer. */
  readonly outgoing: Outgoing;
  readonly signal?: AbortSignal;
  /** Points charged for the operation, once known. */
  cost?: Readonly<{ requested: number; remaining: number; limit: number; resetSeconds: number }>;
};
