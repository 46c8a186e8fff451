import type { DocumentNode } from 'graphql';
import type { Caller, ClientFacts, Viewer } from './viewer.ts';

/** What a resolver asks the gateway to do with the answer; only identity uses it. */
export type Outgoing = {
  refreshToken?: Readonly<{ value: string; expiresAt: Date }> | Readonly<{ value: null }>;
};

/** What a subgraph's context factory receives, once per request. */
export type RequestBase = Readonly<{
  viewer: Viewer | null;
  caller: Caller;
  client: ClientFacts | null;
  now: Date;
  outgoing: Outgoing;
}>;

/** Who sends an operation to a subgraph. */
export type RequestOrigin = Readonly<{ viewer: Viewer | null; caller: Caller; client: ClientFacts | null }>;

/** An operation as a subgraph receives it; `document` spares a parse when the planner made it. */
export type SubgraphOperation = Readonly<{
  query: string;
  document?: DocumentNode | undefined;
  variables?: Readonly<Record<string, unknown>> | undefined;
  operationName?: string | undefined;
}>;
