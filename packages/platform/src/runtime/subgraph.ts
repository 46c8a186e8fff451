import type { EntitySchema, MikroORM } from '@mikro-orm/postgresql';
import type { Clock } from '@sw/kernel/clock';
import type { SubgraphName } from '@sw/kernel/events/catalogue';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { RequestBase, RequestOrigin, SubgraphOperation } from '#/graphql/request.ts';
import type { InboxHandlers } from '#/inbox/handler.ts';
import type { Logger } from '#/logger/logger.ts';
import type { Reader } from '#/orm/sql.ts';
import type { UnitOfWork } from '#/orm/unit-of-work.ts';
import type { EventFeed } from '#/outbox/event-feed.ts';
import type { LogPage } from '#/outbox/event-log.ts';
import type { CommandOutcome } from '#/reservations/initiator.ts';
import type { ReservationOwner } from '#/reservations/owner.ts';
import type { IdSource, SeedSource } from '#/runtime/ids.ts';
import type { Metrics } from '#/telemetry/metrics.ts';

/** The other subgraphs as this one may use them: internal fields, logs and outcomes. */
export interface Peers {
  /** Runs an operation on another subgraph as this service; throws PeerUnavailable when it does not answer. */
  call<Data>(subgraph: SubgraphName, operation: SubgraphOperation): Promise<Data>;
  /** Reads another subgraph's published events after a position, at most 500. */
  log(subgraph: SubgraphName, afterSeq: bigint, limit: number): Promise<LogPage>;
  /** Asks the initiator of a command how it ended; an unknown command is cancelled by asking. */
  outcome(subgraph: SubgraphName, commandId: string): Promise<CommandOutcome>;
}

/** What a subgraph is given to work with. */
export type SubgraphRuntime = Readonly<{
  name: SubgraphName;
  uow: UnitOfWork;
  read: Reader;
  orm: MikroORM;
  clock: Clock;
  ids: IdSource;
  dice: SeedSource;
  feed: EventFeed;
  peers: Peers;
  log: Logger;
  metrics: Metrics;
}>;

/** Work done again and again; a run that throws is logged and tried at the next turn. */
export type Job = Readonly<{ name: string; everySeconds: number; run(): Promise<void> }>;

export type SubgraphParts = Readonly<{
  resolvers: Readonly<Record<string, unknown>>;
  context(request: RequestBase): object;
  inbox: InboxHandlers;
  jobs: readonly Job[];
  reservations?: ReservationOwner;
  onStart?(): Promise<void>;
}>;

/** A subgraph as it is written: it does not know how it is reached. */
export type SubgraphDefinition = Readonly<{
  name: SubgraphName;
  /** The package's folder, with `src/modules` and `migrations`. */
  root: URL;
  entities: readonly EntitySchema[];
  build(runtime: SubgraphRuntime): SubgraphParts;
}>;

/** A started subgraph, whatever carries requests to it. */
export interface RunningSubgraph extends AsyncDisposable {
  readonly name: SubgraphName;
  readonly schema: GraphQLSchema;
  readonly typeDefs: DocumentNode;
  /** A fresh request: its own context and loaders. */
  requestFor(origin: RequestOrigin): SubgraphRequest;
  /** Published events after a position. */
  log(afterSeq: bigint, limit: number): Promise<LogPage>;
  /** How a command of this subgraph ended; an unknown one is cancelled by asking. */
  outcome(commandId: string): Promise<CommandOutcome>;
  /** What is not well; empty when ready. */
  problems(): Promise<readonly string[]>;
}

/** One request's executions share context and loaders. */
export interface SubgraphRequest {
  readonly base: RequestBase;
  execute(operation: SubgraphOperation): Promise<ExecutionResult>;
  subscribe(operation: SubgraphOperation): Promise<AsyncIterable<ExecutionResult> | ExecutionResult>;
}
