import type { Outgoing } from '@sw/platform/graphql/request';
import type { ClientFacts, Viewer } from '@sw/platform/graphql/viewer';
import type { Charge } from '#/limits/rate.ts';

/** What the gateway knows of one request; the reads of one request share their loaders by it. */
export type GatewayContext = {
  readonly viewer: Viewer | null;
  readonly client: ClientFacts;
  /** What subgraphs ask the gateway to do with the answer. */
  readonly outgoing: Outgoing;
  /** Points charged for the operation, once known. */
  cost?: Charge;
};

/** Reads the context that Apollo Server hands back, or throws when it is not the one the gateway gave it. */
export function gatewayContextIn(context: object): GatewayContext {
  if (!isGatewayContext(context)) throw new TypeError('the request has no gateway context');
  return context;
}

const isGatewayContext = (context: object): context is GatewayContext =>
  'viewer' in context && 'client' in context && 'outgoing' in context;
