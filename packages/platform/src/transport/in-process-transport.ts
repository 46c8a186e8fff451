import type { SubgraphName } from '@sw/kernel/events/catalogue';
import type { ExecutionResult } from 'graphql';
import type { RequestOrigin } from '#/graphql/request.ts';
import type { LogPage } from '#/outbox/event-log.ts';
import type { CommandOutcome } from '#/reservations/initiator.ts';
import type { SubgraphRequest } from '#/runtime/subgraph.ts';
import type { ReachableSubgraph } from '#/transport/reachable-subgraph.ts';
import type { SubgraphTransport, TransportAnswer, TransportRequest } from '#/transport/transport.ts';

type Shared = Readonly<{ origin: RequestOrigin; request: SubgraphRequest }>;

/** Reaches a subgraph of this same process: no socket, no text, one context per request key. */
export class InProcessTransport implements SubgraphTransport {
  readonly name: SubgraphName;
  readonly #running: ReachableSubgraph;
  readonly #shared = new WeakMap<object, Shared>();

  constructor(running: ReachableSubgraph) {
    this.name = running.name;
    this.#running = running;
  }

  async fetch(asked: TransportRequest): Promise<TransportAnswer> {
    asked.signal?.throwIfAborted();
    const request = this.#requestFor(asked);
    const result = await request.execute(asked);
    return { result, outgoing: request.base.outgoing };
  }

  async subscribe(asked: TransportRequest): Promise<AsyncIterable<ExecutionResult> | ExecutionResult> {
    asked.signal?.throwIfAborted();
    const stream = await this.#running.requestFor(originOf(asked)).subscribe(asked);
    return Symbol.asyncIterator in stream && asked.signal ? untilAborted(stream, asked.signal) : stream;
  }

  log(afterSeq: bigint, limit: number): Promise<LogPage> {
    return this.#running.log(afterSeq, limit);
  }

  outcome(commandId: string): Promise<CommandOutcome> {
    return this.#running.outcome(commandId);
  }

  async ready(): Promise<boolean> {
    return (await this.#running.problems()).length === 0;
  }

  /** The subgraph belongs to whoever started it. */
  async [Symbol.asyncDispose](): Promise<void> {}

  #requestFor(asked: TransportRequest): SubgraphRequest {
    const origin = originOf(asked);
    if (!asked.requestKey) return this.#running.requestFor(origin);

    const known = this.#shared.get(asked.requestKey);
    if (known && isSameOrigin(known.origin, origin)) return known.request;
    const request = this.#running.requestFor(origin);
    this.#shared.set(asked.requestKey, { origin, request });
    return request;
  }
}

const originOf = ({ viewer, caller, client }: TransportRequest): RequestOrigin => ({
  viewer,
  caller,
  client,
});

/** A context is never shared between two viewers or two kinds of caller, whatever the key says. */
const isSameOrigin = (one: RequestOrigin, other: RequestOrigin): boolean =>
  one.viewer === other.viewer && one.client === other.client && one.caller.kind === other.caller.kind;

function untilAborted(
  stream: AsyncIterable<ExecutionResult>,
  signal: AbortSignal,
): AsyncIterable<ExecutionResult> {
  const iterator = stream[Symbol.asyncIterator]();
  signal.addEventListener('abort', () => void iterator.return?.(), { once: true });
  return { [Symbol.asyncIterator]: () => iterator };
}
