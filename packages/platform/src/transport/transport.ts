import type { SubgraphName } from '@sw/kernel/events/catalogue';
import type { ExecutionResult } from 'graphql';
import type { Outgoing, RequestOrigin, SubgraphOperation } from '#/graphql/request.ts';
import type { LogPage } from '#/outbox/event-log.ts';
import type { CommandOutcome } from '#/reservations/initiator.ts';

/** One operation for a subgraph, and who asks. */
export type TransportRequest = SubgraphOperation &
  RequestOrigin &
  Readonly<{
    /** Operations under the same key share one context, and with it one set of loaders, in the subgraph. */
    requestKey?: object | undefined;
    signal?: AbortSignal | undefined;
  }>;

export type TransportAnswer = Readonly<{ result: ExecutionResult; outgoing: Outgoing }>;

/** The way to one subgraph, whatever carries it. Every method throws PeerUnavailable when there is no answer. */
export interface SubgraphTransport extends AsyncDisposable {
  readonly name: SubgraphName;
  fetch(request: TransportRequest): Promise<TransportAnswer>;
  /** A lost connection ends the stream with PeerUnavailable; the caller subscribes again after its last cursor. */
  subscribe(request: TransportRequest): Promise<AsyncIterable<ExecutionResult> | ExecutionResult>;
  log(afterSeq: bigint, limit: number): Promise<LogPage>;
  outcome(commandId: string): Promise<CommandOutcome>;
  ready(): Promise<boolean>;
}
