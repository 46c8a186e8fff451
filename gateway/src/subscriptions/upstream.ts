import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '@sw/platform/logger/logger';
import type { ExecutionResult } from 'graphql';
import { cursorOf, isFeedStart } from '#/subscriptions/stream-message.ts';

/** Subscribes at the owning subgraph after a position; null means from now on. */
export type OpenUpstream = (
  after: string | null,
  signal: AbortSignal,
) => Promise<AsyncIterable<ExecutionResult> | ExecutionResult>;

export type UpstreamOptions = Readonly<{
  open: OpenUpstream;
  after: string | null;
  signal: AbortSignal;
  log: Logger;
  pauses?: Pauses | undefined;
}>;

/** How long to wait before the owner is asked again. */
export type Pauses = Readonly<{ firstMs: number; longestMs: number; tries: number }>;

const PAUSES: Pauses = { firstMs: 100, longestMs: 5_000, tries: 20 };

/**
 * The results of a subscription at its owner, in order. When the owner is lost it is asked again after the last
 * position, so that nothing is missed or doubled and the reader notices only a pause. It ends when the owner ends
 * it, refuses it, or stays away through every try.
 */
export async function* followUpstream(
  options: UpstreamOptions,
): AsyncGenerator<ExecutionResult, void, undefined> {
  const progress: Progress = { position: options.after, failures: 0, hasBegun: false };
  while (!options.signal.aborted) {
    try {
      for await (const result of results(options, progress.position))
        if (isNews(progress, result)) yield result;
      return;
    } catch (err) {
      if (options.signal.aborted) return;
      await recover(options, progress, err);
    }
  }
}

type Progress = { position: string | null; failures: number; hasBegun: boolean };

/** Notes a result; only the start of a feed that was opened again is no news. */
function isNews(progress: Progress, result: ExecutionResult): boolean {
  progress.failures = 0;
  if (progress.hasBegun && isFeedStart(result)) return false;
  progress.hasBegun = true;
  progress.position = cursorOf(result) ?? progress.position;
  return true;
}

async function recover(options: UpstreamOptions, progress: Progress, err: unknown): Promise<void> {
  const pauses = options.pauses ?? PAUSES;
  progress.failures += 1;
  const { failures } = progress;
  if (failures > pauses.tries) throw err;
  options.log.warn({ err, failures }, 'a subscription lost its subgraph and asks again');
  await paused(pauses, failures, options.signal);
}

async function* results(
  options: UpstreamOptions,
  after: string | null,
): AsyncGenerator<ExecutionResult, void, undefined> {
  const opened = await options.open(after, options.signal);
  if (!(Symbol.asyncIterator in opened)) {
    yield unlessLost(opened);
    return;
  }
  for await (const result of opened) yield unlessLost(result);
}

/** A result without data and without a refusal is the loss of the owner in the words of its server. */
function unlessLost(result: ExecutionResult): ExecutionResult {
  if (result.data || !result.errors?.length) return result;
  const codes = result.errors.map((error) => error.extensions?.['code']);
  if (codes.every((code) => typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR')) return result;
  throw new Error('the subscription failed at its owner', { cause: result.errors[0] });
}

async function paused({ firstMs, longestMs }: Pauses, failures: number, signal: AbortSignal): Promise<void> {
  const longest = Math.min(firstMs * 2 ** (failures - 1), longestMs);
  await wait(longest / 2 + (Math.random() * longest) / 2, undefined, { signal }).catch(() => undefined);
}
