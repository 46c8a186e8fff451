import type { SubgraphName } from '@sw/kernel/events/catalogue';

/**
 * `unreachable`: no connection, or it broke · `timeout`: no answer in time · `circuit-open`: not asked, because it
 * failed too often · `refused`: it does not accept this service · `bad-answer`: not an answer of a subgraph.
 */
export type UnavailableReason = 'unreachable' | 'timeout' | 'circuit-open' | 'refused' | 'bad-answer';

/** Another subgraph did not answer; whether it acted is unknown. */
export class PeerUnavailable extends Error {
  readonly subgraph: SubgraphName;
  readonly reason: UnavailableReason;

  constructor(subgraph: SubgraphName, reason: UnavailableReason, cause?: unknown) {
    super(`${subgraph} does not answer: ${reason}`, { cause });
    this.name = 'PeerUnavailable';
    this.subgraph = subgraph;
    this.reason = reason;
  }
}
