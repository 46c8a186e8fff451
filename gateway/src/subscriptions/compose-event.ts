import type { Viewer } from '@sw/platform/graphql/viewer';
import type { Logger } from '@sw/platform/logger/logger';
import type { ExecutionResult } from 'graphql';
import { logFault } from '#/operation-plugin.ts';
import { executeOperation } from '#/planner/execute-operation.ts';
import { isJsonObject } from '#/planner/json.ts';
import { applyRewrites } from '#/planner/rewrites.ts';
import { presentResult } from '#/present-errors.ts';
import { contextFor, fetchThrough, type Transports } from '#/subgraph-request.ts';
import type { PreparedSubscription } from '#/subscriptions/prepared-subscription.ts';
import { cursorOf, type StreamMessage } from '#/subscriptions/stream-message.ts';

export type ComposeOptions = Readonly<{ transports: Transports; log: Logger; clientAddress: string }>;

/** Turns what the owner says into what the client asked for, and writes it once. */
export type ComposeEvent = (event: ExecutionResult) => Promise<StreamMessage>;

/** Composes the events of one stream for one viewer; each event has fresh loaders. */
export function composer(
  options: ComposeOptions,
  prepared: PreparedSubscription,
  viewer: Viewer | null,
): ComposeEvent {
  const client = { address: options.clientAddress, userAgent: '', refreshToken: null };
  const { graph } = prepared.compiled;
  return async (event) => {
    applyRewrites(graph, prepared.rewrites, event.data);
    const result = await executeOperation(prepared.compiled, {
      variables: prepared.variables,
      fetch: fetchThrough(options.transports, contextFor(viewer, client)),
      answer: isJsonObject(event.data) ? event.data : {},
      errors: event.errors ?? [],
      node: prepared.rest,
    });
    for (const error of result.errors ?? []) logFault(options.log, error);
    return { cursor: cursorOf(event), body: written(result, cursorOf(event)) };
  };
}

/** The JSON text of a result as a client may see it. */
export function written(result: ExecutionResult, cursor: string | null = null): string {
  return JSON.stringify(
    presentResult(cursor === null ? result : { ...result, extensions: { ...result.extensions, cursor } }),
  );
}
