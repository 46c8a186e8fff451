import type { SubgraphName } from '@sw/kernel/events/catalogue';
import type { WireEvent } from '#/outbox/event-wire.ts';

/** Carries published events between processes; it may forget everything, the log does not. */
export interface EventBus extends AsyncDisposable {
  /** Appends numbered events in order. */
  append(source: SubgraphName, events: readonly WireEvent[]): Promise<void>;
  /** Events after a position; fewer than exist, or none, when the bus has forgotten. */
  read(source: SubgraphName, afterSeq: bigint, limit: number): Promise<readonly WireEvent[]>;
  /** Tells every listener that a log has grown. */
  nudge(source: SubgraphName): Promise<void>;
  /** Calls back on every nudge until the returned function is called. */
  onNudge(source: SubgraphName, callback: () => void): Promise<() => Promise<void>>;
  /** Whether the bus answers. */
  isReachable(): Promise<boolean>;
}
