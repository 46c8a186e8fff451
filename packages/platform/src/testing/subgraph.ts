import { randomBytes } from 'node:crypto';
import { FixedClock } from '@sw/kernel/clock';
import {
  type Announcement,
  type EventType,
  type PublishedEvent,
  parsePayload,
  type SubgraphName,
} from '@sw/kernel/events/catalogue';
import type { EventId, PlayerId, SessionId, UserId } from '@sw/kernel/ids';
import type { ExecutionResult } from 'graphql';
import type { Outgoing, RequestOrigin, SubgraphOperation } from '#/graphql/request.ts';
import type { Caller, ClientFacts, Viewer } from '#/graphql/viewer.ts';
import type { InboxHandler } from '#/inbox/handler.ts';
import { createLogger } from '#/logger/logger.ts';
import { provisionDatabase, roleUrl } from '#/orm/provision.ts';
import { EventLog } from '#/outbox/event-log.ts';
import { parseEvent, type WireEvent } from '#/outbox/event-wire.ts';
import { memoryBus } from '#/redis/memory-bus.ts';
import { countedIds, countedSeeds, type IdSource, type SeedSource } from '#/runtime/ids.ts';
import { type StartedSubgraph, startSubgraph } from '#/runtime/start-subgraph.ts';
import type { Peers, SubgraphDefinition } from '#/runtime/subgraph.ts';
import { ProcessMetrics } from '#/telemetry/metrics.ts';
import { ownDatabase, TEST_SECRET } from '#/testing/services.ts';

/** Answers of the other subgraphs in a test: subgraph → root field → answer. */
export type PeerAnswers = Readonly<
  Partial<
    Record<SubgraphName, Readonly<Record<string, (variables: Readonly<Record<string, unknown>>) => unknown>>>
  >
> &
  Readonly<{ outcome?: Peers['outcome'] }>;

export type TestRequest = SubgraphOperation &
  Readonly<{ viewer?: Viewer | null; caller?: Caller; client?: ClientFacts | null }>;

export type TestAnswer = ExecutionResult<Record<string, unknown>> & Readonly<{ outgoing: Outgoing }>;

/** A subgraph on its own real database, with a clock that stands still and dice that repeat. */
export interface TestSubgraph extends AsyncDisposable {
  readonly started: StartedSubgraph;
  readonly uow: StartedSubgraph['runtime']['uow'];
  readonly read: StartedSubgraph['runtime']['read'];
  readonly clock: FixedClock;
  readonly ids: IdSource;
  readonly dice: SeedSource;
  /** Hands over an event as if another subgraph had published it, through the inbox. */
  deliver(announcement: Announcement): Promise<void>;
  /** Publishes what is committed and answers everything published so far, or one type of it. */
  published<T extends EventType>(type?: T): Promise<PublishedEvent<T>[]>;
  graphql(request: TestRequest): Promise<TestAnswer>;
  subscribe(request: TestRequest): Promise<AsyncIterable<ExecutionResult>>;
  /** Runs one job by its name, once. */
  runJob(name: string): Promise<void>;
  viewerOf(playerId: PlayerId, options?: Readonly<{ scopes?: readonly string[] }>): Viewer;
}

/** Starts a subgraph for a test file; dispose of it at the end. */
export async function startTestSubgraph(
  definition: SubgraphDefinition,
  options: Readonly<{ peers?: PeerAnswers; at?: Date; peersPort?: Peers }> = {},
): Promise<TestSubgraph> {
  const database = await ownDatabase();
  await provisionDatabase(database.url, TEST_SECRET, [definition.name]);
  const clock = new FixedClock(options.at ?? new Date('2102-01-01T00:00:00.000Z'));
  const [ids, dice] = [countedIds(), countedSeeds()];
  const started = await startSubgraph(definition, {
    databaseUrl: roleUrl(database.url, TEST_SECRET, definition.name),
    bus: memoryBus(),
    clock,
    ids,
    dice,
    peers: options.peersPort ?? fakePeers(options.peers ?? {}),
    log: createLogger({ level: 'fatal', service: definition.name }),
    metrics: new ProcessMetrics().of(definition.name),
  });
  return testSubgraph({ started, clock, ids, dice, database });
}

type Parts = Readonly<{
  started: StartedSubgraph;
  clock: FixedClock;
  ids: IdSource;
  dice: SeedSource;
  database: AsyncDisposable;
}>;

function testSubgraph({ started, clock, ids, dice, database }: Parts): TestSubgraph {
  const { uow, read } = started.runtime;
  return {
    started,
    uow,
    read,
    clock,
    ids,
    dice,
    deliver: (announcement) => deliver(started, clock, announcement),
    published: (type) => published(started, type),
    graphql: async (request) => {
      const asked = started.requestFor(originOf(request));
      const result = await asked.execute(request);
      return { ...(result as ExecutionResult<Record<string, unknown>>), outgoing: asked.base.outgoing };
    },
    subscribe: async (request) => {
      await started.workers.publish();
      const stream = await started.requestFor(originOf(request)).subscribe(request);
      if (Symbol.asyncIterator in stream) return stream;
      throw new AggregateError(stream.errors ?? [], stream.errors?.[0]?.message ?? 'no stream');
    },
    runJob: async (name) => {
      const job = started.workers.jobs.find((candidate) => candidate.name === name);
      if (!job)
        throw new Error(
          `no job ${name}; there are ${started.workers.jobs.map((one) => one.name).join(', ')}`,
        );
      await job.run();
    },
    viewerOf: (playerId, { scopes = [] } = {}) => testViewer(playerId, scopes),
    async [Symbol.asyncDispose]() {
      await started[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
    },
  };
}

/** A signed-in viewer whose token ends in a hundred years. */
export function testViewer(playerId: PlayerId, scopes: readonly string[] = []): Viewer {
  const suffix = playerId.slice('plr_'.length);
  return {
    userId: `usr_${suffix}` as UserId,
    playerId,
    sessionId: `ses_${suffix}` as SessionId,
    roles: ['PLAYER'],
    scopes,
    expiresAt: 7_258_118_400,
  };
}

const originOf = ({
  viewer = null,
  caller = { kind: 'gateway' },
  client = null,
}: TestRequest): RequestOrigin => ({ viewer, caller, client });

async function deliver(
  started: StartedSubgraph,
  clock: FixedClock,
  announcement: Announcement,
): Promise<void> {
  const handler = started.parts.inbox[announcement.type] as InboxHandler<EventType> | undefined;
  if (!handler) throw new Error(`${started.name} does not listen to ${announcement.type}`);
  const wire = JSON.parse(
    JSON.stringify(announcement.payload, (_key, value: unknown) =>
      typeof value === 'bigint' ? value.toString() : value,
    ),
  ) as unknown;
  const event = {
    ...announcement,
    payload: parsePayload(announcement.type, wire),
    at: clock.now(),
    seq: 0n,
    id: `evt_${randomBytes(8).toString('hex')}` as EventId,
  } as PublishedEvent;
  await handler(
    event,
    started.workers.uowFor(() => Promise.resolve(true)),
  );
  await started.workers.publish();
}

async function published<T extends EventType>(
  started: StartedSubgraph,
  type?: T,
): Promise<PublishedEvent<T>[]> {
  await started.workers.publish();
  const log = new EventLog(started.runtime.read);
  const events: WireEvent[] = [];
  for (let after = 0n; ; after = BigInt(events.at(-1)?.seq ?? '0')) {
    const page = await log.after(after, 500);
    events.push(...page);
    if (page.length < 500) break;
  }
  const parsed = events.map(parseEvent).filter((event) => event !== null);
  return parsed.filter((event) => type === undefined || event.type === type) as PublishedEvent<T>[];
}

function fakePeers(answers: PeerAnswers): Peers {
  return {
    call: <Data>(subgraph: SubgraphName, { query, variables = {} }: SubgraphOperation): Promise<Data> => {
      const known = answers[subgraph] ?? {};
      const data = Object.entries(known).flatMap(([field, answer]) =>
        query.includes(field) ? [[field, answer(variables)]] : [],
      );
      if (data.length === 0) throw new Error(`the test has no answer of ${subgraph} to ${query}`);
      return Promise.resolve(Object.fromEntries(data) as Data);
    },
    log: () => Promise.resolve({ events: [], oldestSeq: '1', headSeq: '0' }),
    outcome: answers.outcome ?? (() => Promise.resolve({ outcome: 'cancelled', facts: null })),
  };
}
