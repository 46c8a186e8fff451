import type { ExecutionResult } from 'graphql';
import type { ComposeEvent } from '#/subscriptions/compose-event.ts';
import { JoiningMember } from '#/subscriptions/joining-member.ts';
import type { PreparedSubscription } from '#/subscriptions/prepared-subscription.ts';
import { streamFailure } from '#/subscriptions/stream-errors.ts';
import { isFeedStart, type MessageSink, type StreamMessage } from '#/subscriptions/stream-message.ts';

export type SharedStreamOptions = Readonly<{
  /** The owner's results from after a position, or from now on; followed through losses. */
  follow(after: string | null, signal: AbortSignal): AsyncIterable<ExecutionResult>;
  compose: ComposeEvent;
  startKeys: PreparedSubscription['startKeys'];
  nowMs: () => number;
  onFault(error: unknown): void;
  /** Called when the last subscriber has left, or the owner has ended the stream. */
  onClosed(): void;
}>;

/** One stream at the owner for any number of subscribers: each event is composed and written once. */
export class SharedStream {
  readonly #options: SharedStreamOptions;
  readonly #members = new Set<MessageSink>();
  readonly #ended = new AbortController();
  #first: ExecutionResult | null = null;
  #head: string | null = null;

  constructor(options: SharedStreamOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#members.size;
  }

  /** Begins to listen at the owner; call it once, when the first subscriber is attached. */
  start(): void {
    void this.#pump();
  }

  /** Adds a subscriber from now on, or from after a position; the returned function takes it away. */
  attach(sink: MessageSink, after: string | null): () => void {
    const isBehind = after !== null && after !== this.#head;
    return isBehind ? this.#attachBehind(sink, after) : this.#attachNow(sink);
  }

  /** A late subscriber is told that its feed starts at the last message that the others have. */
  #attachNow(sink: MessageSink): () => void {
    const isLate = this.#head !== null && this.#first !== null;
    if (!isLate) return this.#add(sink);
    const position = this.#head ?? '';
    const start = this.#startAt(position);
    const member = new JoiningMember(sink, '', () => undefined);
    const leave = this.#add(member);
    // @NOTE the seam: live messages wait in the member until its start message, which stands where they begin.
    member.send({ cursor: position, body: '' });
    void this.#options.compose(start).then(
      ({ body }) => member.catchUp({ cursor: position, body }),
      (error: unknown) => member.endOwn(this.#failure(error)),
    );
    return leave;
  }

  #attachBehind(sink: MessageSink, after: string): () => void {
    const own = new AbortController();
    const member = new JoiningMember(sink, after, () => own.abort());
    const leave = this.#add(member);
    void this.#catchUp(member, after, own.signal);
    return () => {
      own.abort();
      leave();
    };
  }

  async #catchUp(member: JoiningMember, after: string, signal: AbortSignal): Promise<void> {
    try {
      for await (const event of this.#options.follow(after, signal)) {
        const message = await this.#options.compose(event);
        await member.ready();
        if (signal.aborted) return;
        member.catchUp(message);
      }
      if (!signal.aborted) member.endOwn();
    } catch (error) {
      if (!signal.aborted) member.endOwn(this.#failure(error));
    }
  }

  #add(member: MessageSink): () => void {
    this.#members.add(member);
    return () => {
      this.#members.delete(member);
      if (this.#members.size === 0) this.#close();
    };
  }

  async #pump(): Promise<void> {
    try {
      for await (const event of this.#options.follow(null, this.#ended.signal)) await this.#deliver(event);
      for (const member of [...this.#members]) member.end();
    } catch (error) {
      const last = this.#failure(error);
      for (const member of [...this.#members]) member.end(last);
    } finally {
      this.#close();
    }
  }

  async #deliver(event: ExecutionResult): Promise<void> {
    if (isFeedStart(event)) this.#first ??= structuredClone({ data: event.data ?? null });
    const message = await this.#options.compose(event);
    this.#head = message.cursor ?? this.#head;
    for (const member of this.#members) member.send(message);
  }

  #failure(error: unknown): StreamMessage {
    this.#options.onFault(error);
    return streamFailure();
  }

  #close(): void {
    if (this.#ended.signal.aborted) return;
    this.#ended.abort();
    this.#options.onClosed();
  }

  /** The owner's first message, as it would say it at another position. */
  #startAt(position: string): ExecutionResult {
    const data = structuredClone(this.#first?.data ?? {});
    const { cursor, at } = this.#options.startKeys;
    const now = new Date(this.#options.nowMs()).toISOString();
    for (const event of Object.values(data)) {
      if (typeof event !== 'object' || event === null) continue;
      for (const key of cursor) Reflect.set(event, key, position);
      for (const key of at) Reflect.set(event, key, now);
    }
    return { data, extensions: { cursor: position } };
  }
}
