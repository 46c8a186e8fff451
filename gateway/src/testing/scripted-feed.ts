import { PeerUnavailable } from '@sw/platform/transport/peer-unavailable';
import type { TransportRequest } from '@sw/platform/transport/transport';
import { type ExecutionResult, execute, type GraphQLSchema, parse } from 'graphql';

/** Something that happened, as the owner's resolver would give it. */
export type FeedEvent = Readonly<Record<string, unknown> & { __typename: string }>;
type Item = Readonly<{ seq: number; event: FeedEvent }>;
type Reader = { wake: () => void; loss: 'none' | 'lost' | 'ended' };

/** A subgraph's log as a feed, under the test's control: it publishes, breaks and ends when told. */
export class ScriptedFeed {
  /** Every subscription that was opened here. */
  readonly opened: TransportRequest[] = [];
  readonly #schema: GraphQLSchema;
  readonly #field: string;
  readonly #start: FeedEvent;
  readonly #items: Item[] = [];
  readonly #readers = new Set<Reader>();
  #refusals = 0;

  constructor(schema: GraphQLSchema, field: string, start: FeedEvent = { __typename: 'FeedStarted' }) {
    this.#schema = schema;
    this.#field = field;
    this.#start = start;
  }

  get readers(): number {
    return this.#readers.size;
  }

  /** Publishes an event and says at which cursor. */
  publish(event: FeedEvent): string {
    const seq = this.#items.length + 1;
    this.#items.push({ seq, event });
    for (const reader of this.#readers) reader.wake();
    return cursorAt(seq);
  }

  /** Every open stream is lost, and the next openings fail as well. */
  lose(nextOpenings = 0): void {
    this.#refusals = nextOpenings;
    for (const reader of this.#readers) {
      reader.loss = 'lost';
      reader.wake();
    }
  }

  end(): void {
    for (const reader of this.#readers) {
      reader.loss = 'ended';
      reader.wake();
    }
  }

  async subscribe(request: TransportRequest): Promise<AsyncIterable<ExecutionResult>> {
    this.opened.push(request);
    if (this.#refusals > 0) {
      this.#refusals -= 1;
      throw new PeerUnavailable('regions', 'unreachable');
    }
    const after = request.variables?.['sw_after'];
    return this.#read(request, typeof after === 'string' ? seqAt(after) : null);
  }

  async *#read(
    request: TransportRequest,
    after: number | null,
  ): AsyncGenerator<ExecutionResult, void, undefined> {
    const reader: Reader = { wake: () => undefined, loss: 'none' };
    this.#readers.add(reader);
    request.signal?.addEventListener('abort', () => {
      reader.loss = 'ended';
      reader.wake();
    });
    let position = after ?? this.#items.length;
    try {
      yield await this.#result(request, this.#start, position);
      while (true) {
        const woken = new Promise<void>((resolve) => {
          reader.wake = resolve;
        });
        if (reader.loss === 'lost') throw new PeerUnavailable('regions', 'unreachable');
        if (reader.loss === 'ended') return;
        const next = this.#items[position];
        if (next) {
          position = next.seq;
          yield await this.#result(request, next.event, next.seq);
        } else {
          await woken;
        }
      }
    } finally {
      this.#readers.delete(reader);
    }
  }

  async #result(request: TransportRequest, event: FeedEvent, seq: number): Promise<ExecutionResult> {
    const source = { at: '2102-01-01T00:00:00.000Z', ...event, cursor: cursorAt(seq) };
    const document = request.document ?? parse(request.query);
    const rootValue = { [this.#field]: source };
    const result = await execute({
      schema: this.#schema,
      document,
      rootValue,
      variableValues: { ...request.variables },
    });
    return { ...result, extensions: { cursor: source.cursor } };
  }
}

const cursorAt = (seq: number): string => `c${seq}`;
const seqAt = (cursor: string): number => Number(cursor.slice(1));
