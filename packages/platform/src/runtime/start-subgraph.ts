import type { Clock } from '@sw/kernel/clock';
import { DocumentCache } from '#/graphql/document-cache.ts';
import type { RequestBase, RequestOrigin } from '#/graphql/request.ts';
import { readSubgraphDocument } from '#/graphql/schema-files.ts';
import { subgraphSchema } from '#/graphql/subgraph-schema.ts';
import type { Logger } from '#/logger/logger.ts';
import { openOrm } from '#/orm/open-orm.ts';
import { type UnitOfWorkOptions, unitOfWork } from '#/orm/unit-of-work.ts';
import { EventFeed } from '#/outbox/event-feed.ts';
import { EventLog } from '#/outbox/event-log.ts';
import { OutboxRelay } from '#/outbox/relay.ts';
import type { EventBus } from '#/redis/event-bus.ts';
import { answerOutcome } from '#/reservations/initiator.ts';
import type { IdSource, SeedSource } from '#/runtime/ids.ts';
import type {
  Peers,
  RunningSubgraph,
  SubgraphDefinition,
  SubgraphParts,
  SubgraphRuntime,
} from '#/runtime/subgraph.ts';
import { subgraphRequest } from '#/runtime/subgraph-request.ts';
import { Workers } from '#/runtime/workers.ts';
import type { Metrics } from '#/telemetry/metrics.ts';

export type SubgraphOptions = Readonly<{
  /** The address of the subgraph's own schema with its own role. */
  databaseUrl: string;
  bus: EventBus;
  peers: Peers;
  clock: Clock;
  ids: IdSource;
  dice: SeedSource;
  log: Logger;
  metrics: Metrics;
  poolSize?: number;
}>;

/** Starts a subgraph: schema up to date, live feed open, graph executable. It works only after `work()`. */
export async function startSubgraph(
  definition: SubgraphDefinition,
  options: SubgraphOptions,
): Promise<StartedSubgraph> {
  const core = await openCore(definition, options);
  const parts = definition.build(core.runtime);
  const typeDefs = await readSubgraphDocument(definition.root);
  const schema = subgraphSchema(typeDefs, parts.resolvers);
  await parts.onStart?.();
  await core.feed.start();
  await options.bus.onNudge(definition.name, () => core.feed.nudge());
  const workers = new Workers({ ...core, bus: options.bus, parts });
  return running({ core, parts, schema, typeDefs, workers, bus: options.bus });
}

/** A running subgraph as its composition root and its tests hold it. */
export type StartedSubgraph = RunningSubgraph &
  Readonly<{
    runtime: SubgraphRuntime;
    workers: Workers;
    parts: SubgraphParts;
    /** Begins to publish, to take events and to do its jobs; call it once the peers can be reached. */
    work(): Promise<void>;
  }>;

export type Core = Readonly<{
  runtime: SubgraphRuntime;
  feed: EventFeed;
  eventLog: EventLog;
  relay: OutboxRelay;
  /** Options from which a unit of work with other edges is made. */
  uowOptions: UnitOfWorkOptions;
}>;

async function openCore(definition: SubgraphDefinition, options: SubgraphOptions): Promise<Core> {
  const { name, root, entities } = definition;
  const { clock, ids, dice, peers, log, metrics, bus, databaseUrl, poolSize } = options;
  const { orm, read } = await openOrm({
    name,
    root,
    entities,
    databaseUrl,
    ...(poolSize ? { poolSize } : {}),
  });
  const eventLog = new EventLog(read);
  const feed = new EventFeed(eventLog, log);
  const relay = new OutboxRelay({
    source: name,
    orm,
    bus,
    log,
    onPublished: (types) =>
      types.forEach((type) => {
        metrics.eventPublished(type);
      }),
  });
  const uowOptions: UnitOfWorkOptions = {
    em: () => orm.em.fork(),
    clock,
    ids,
    onPublished: () => relay.nudge(),
    onRetry: () => metrics.transactionRetried('conflict'),
  };
  const runtime: SubgraphRuntime = {
    name,
    uow: unitOfWork(uowOptions),
    read,
    orm,
    clock,
    ids,
    dice,
    feed,
    peers,
    log,
    metrics,
  };
  return { runtime, feed, eventLog, relay, uowOptions };
}

type Assembled = Readonly<{
  core: Core;
  parts: SubgraphParts;
  schema: RunningSubgraph['schema'];
  typeDefs: RunningSubgraph['typeDefs'];
  workers: Workers;
  bus: EventBus;
}>;

function running({ core, parts, schema, typeDefs, workers, bus }: Assembled): StartedSubgraph {
  const { runtime, feed, eventLog } = core;
  const documents = new DocumentCache(schema);
  const baseOf = (origin: RequestOrigin): RequestBase => ({
    ...origin,
    now: runtime.clock.now(),
    outgoing: {},
  });
  return {
    name: runtime.name,
    schema,
    typeDefs,
    runtime,
    workers,
    parts,
    requestFor: (origin) => {
      const base = baseOf(origin);
      const context = (): object => ({ ...parts.context(base), request: base });
      return subgraphRequest({
        schema,
        documents,
        log: runtime.log,
        metrics: runtime.metrics,
        base,
        context,
      });
    },
    work: () => workers.start(),
    log: (afterSeq, limit) => eventLog.page(afterSeq, limit),
    outcome: (commandId) => answerOutcome(runtime.uow, commandId),
    problems: () => problemsOf(runtime, bus),
    async [Symbol.asyncDispose]() {
      await workers[Symbol.asyncDispose]();
      await feed[Symbol.asyncDispose]();
      await runtime.orm.close(true);
    },
  };
}

async function problemsOf(runtime: SubgraphRuntime, bus: EventBus): Promise<string[]> {
  const database = await runtime.read('select 1').then(
    () => true,
    () => false,
  );
  const reachable = await bus.isReachable();
  return [...(database ? [] : ['database']), ...(reachable ? [] : ['redis'])];
}
