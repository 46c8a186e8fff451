import type { ExecutionResult } from 'graphql';
import { isJsonObject } from '#/planner/json.ts';

/** One result of a subscription, written once for however many receive it. */
export type StreamMessage = Readonly<{
  /** Position in the owner's log; null for streams that have none. */
  cursor: string | null;
  /** The JSON text of the result. */
  body: string;
}>;

/** Where the messages of one subscription go. */
export interface MessageSink {
  send(message: StreamMessage): void;
  /** Waits while the receiver has not taken what was sent; a stream that can wait asks before each message. */
  ready(): Promise<void> | undefined;
  /** No message follows but this one, if there is one. */
  end(last?: StreamMessage): void;
}

/** The log position a subgraph sent along with a result. */
export function cursorOf({ extensions }: ExecutionResult): string | null {
  const cursor = extensions?.['cursor'];
  return typeof cursor === 'string' ? cursor : null;
}

/** Whether a subgraph's result only says where the feed starts. */
export function isFeedStart({ data }: ExecutionResult): boolean {
  const [event] = Object.values(data ?? {});
  return isJsonObject(event) && event['__typename'] === 'FeedStarted';
}
