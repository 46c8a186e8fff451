import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

type Message = Readonly<{ __typename: string; cursor: string }> & Readonly<Record<string, unknown>>;

const COME_BACK_MS = 100;

export type FeedListenerOptions = Readonly<{
  graphUrl: string;
  token: string;
  /** A subscription of one field, aliased `feed`, that takes `$after: Cursor`. */
  query: string;
  variables?: Readonly<Record<string, unknown>>;
}>;

/** A page that listens to a feed and, whenever its socket breaks, comes back with the last cursor it heard. */
export class FeedListener implements Disposable {
  readonly #options: FeedListenerOptions;
  readonly #over = new AbortController();
  #cursor: string | null = null;
  /** Everything heard in order of arrival; the messages that open a connection apart. */
  readonly heard: Message[] = [];
  /** How often a feed was opened. */
  openings = 0;
  /** What went wrong besides broken sockets. */
  readonly complaints: string[] = [];

  constructor(options: FeedListenerOptions) {
    this.#options = options;
    void this.#listen();
  }

  [Symbol.dispose](): void {
    this.#over.abort();
  }

  async #listen(): Promise<void> {
    while (!this.#over.signal.aborted) {
      await this.#once().catch((error: unknown) => this.#note(error));
      await pause(COME_BACK_MS);
    }
  }

  async #once(): Promise<void> {
    const { graphUrl, token, query, variables } = this.#options;
    const client = createClient({
      url: `${graphUrl.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: { authorization: `Bearer ${token}` },
    });
    const end = (): void => client.terminate();
    this.#over.signal.addEventListener('abort', end);
    try {
      const messages = client.iterate<{ feed: Message }>({
        query,
        variables: { ...variables, after: this.#cursor },
      });
      for await (const { data, errors } of messages) this.#take(data?.feed, errors);
    } finally {
      this.#over.signal.removeEventListener('abort', end);
      client.terminate();
    }
  }

  #take(message: Message | undefined, errors: readonly object[] | undefined): void {
    if (errors) this.complaints.push(JSON.stringify(errors));
    if (!message) return;
    this.#cursor = message.cursor;
    if (message.__typename === 'FeedStarted') this.openings += 1;
    else this.heard.push(message);
  }

  /** A broken socket is what the test makes; a refusal of the graph is not. */
  #note(error: unknown): void {
    if (Array.isArray(error)) this.complaints.push(JSON.stringify(error));
  }
}
