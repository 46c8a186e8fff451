import type { Clock } from '@sw/kernel/clock';
import type { SubgraphName } from '@sw/kernel/events/catalogue';
import type { ClientFacts, Viewer } from '@sw/platform/graphql/viewer';
import type { Logger } from '@sw/platform/logger/logger';
import { print } from 'graphql';
import type { CompiledOperation } from '#/planner/compile-operation.ts';
import { type Transports, transportOf } from '#/subgraph-request.ts';
import { type ComposeEvent, composer } from '#/subscriptions/compose-event.ts';
import { type PreparedSubscription, sharedViewer } from '#/subscriptions/prepared-subscription.ts';
import { SharedStream } from '#/subscriptions/shared-stream.ts';
import { streamFailure } from '#/subscriptions/stream-errors.ts';
import type { MessageSink } from '#/subscriptions/stream-message.ts';
import { followUpstream, type OpenUpstream, type Pauses } from '#/subscriptions/upstream.ts';

export type StreamRegistryOptions = Readonly<{
  transports: Transports;
  log: Logger;
  clock: Clock;
  pauses?: Pauses | undefined;
}>;

type Subscriber = Readonly<{ viewer: Viewer | null; client: ClientFacts; sink: MessageSink }>;

/** Opens the streams behind subscriptions: one for all where the feed is the same for all, else one for each. */
export class StreamRegistry {
  readonly #options: StreamRegistryOptions;
  readonly #shared = new Map<string, SharedStream>();
  readonly #texts = new WeakMap<CompiledOperation, string>();

  constructor(options: StreamRegistryOptions) {
    this.#options = options;
  }

  get sharedStreams(): number {
    return this.#shared.size;
  }

  /** Begins to send a subscription's messages; the returned function ends it. */
  open(prepared: PreparedSubscription, subscriber: Subscriber): () => void {
    return prepared.isBroadcast ? this.#join(prepared, subscriber) : this.#openOwn(prepared, subscriber);
  }

  /** The owner authorises its viewer when it opens, and ends the stream when the right to it ends. */
  #openOwn(prepared: PreparedSubscription, { viewer, client, sink }: Subscriber): () => void {
    const ended = new AbortController();
    const compose = this.#composer(prepared, viewer, client.address);
    void this.#run(prepared, { viewer, client, sink, compose, signal: ended.signal });
    return () => ended.abort();
  }

  async #run(
    prepared: PreparedSubscription,
    own: Subscriber & Readonly<{ compose: ComposeEvent; signal: AbortSignal }>,
  ): Promise<void> {
    const { signal, sink } = own;
    const open = this.#opener(prepared, own);
    try {
      const events = followUpstream({
        open,
        after: prepared.after,
        signal,
        log: this.#options.log,
        pauses: this.#options.pauses,
      });
      for await (const event of events) {
        const message = await own.compose(event);
        await sink.ready();
        if (signal.aborted) return;
        sink.send(message);
      }
      sink.end();
    } catch (err) {
      this.#options.log.error({ err }, 'a subscription failed');
      sink.end(streamFailure());
    }
  }

  #join(prepared: PreparedSubscription, { sink }: Subscriber): () => void {
    const key = this.#keyOf(prepared);
    const known = this.#shared.get(key);
    if (known) return known.attach(sink, prepared.after);
    const stream = this.#share(prepared, () => this.#shared.delete(key));
    this.#shared.set(key, stream);
    const leave = stream.attach(sink, prepared.after);
    stream.start();
    return leave;
  }

  #share(prepared: PreparedSubscription, onClosed: () => void): SharedStream {
    const { log, clock, pauses } = this.#options;
    const viewer = sharedViewer(prepared.scopes, clock.now().getTime());
    const open = this.#opener(prepared, { viewer, client: NOBODY });
    return new SharedStream({
      follow: (after, signal) => followUpstream({ open, after, signal, log, pauses }),
      compose: this.#composer(prepared, viewer, NOBODY.address),
      startKeys: prepared.startKeys,
      nowMs: () => clock.now().getTime(),
      onFault: (err) => log.error({ err }, 'a shared subscription failed'),
      onClosed,
    });
  }

  #opener(
    prepared: PreparedSubscription,
    asker: Readonly<{ viewer: Viewer | null; client: ClientFacts }>,
  ): OpenUpstream {
    const { query, document, operationName, afterVariable } = prepared.upstream;
    const transport = transportOf(this.#options.transports, prepared.service as SubgraphName);
    return (after, signal) =>
      transport.subscribe({
        query,
        document,
        operationName,
        variables:
          afterVariable === null
            ? prepared.upstreamVariables
            : { ...prepared.upstreamVariables, [afterVariable]: after },
        viewer: asker.viewer,
        client: asker.client,
        caller: { kind: 'gateway' },
        signal,
      });
  }

  #composer(prepared: PreparedSubscription, viewer: Viewer | null, clientAddress: string): ComposeEvent {
    return composer(
      { transports: this.#options.transports, log: this.#options.log, clientAddress },
      prepared,
      viewer,
    );
  }

  /** The same document, operation and variables, but for the position, are the same stream. */
  #keyOf({ compiled, distinguishing }: PreparedSubscription): string {
    const text =
      this.#texts.get(compiled) ??
      [compiled.operation, ...compiled.fragments.values()].map((node) => print(node)).join();
    this.#texts.set(compiled, text);
    return JSON.stringify([
      text,
      Object.entries(distinguishing).toSorted(([one], [other]) => one.localeCompare(other)),
    ]);
  }
}

const NOBODY: ClientFacts = { address: 'shared', userAgent: '', refreshToken: null };
