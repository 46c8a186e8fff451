import type { Logger } from '#/logger/logger.ts';
import { Loop } from '#/runtime/loop.ts';
import type { Peers } from '#/runtime/subgraph.ts';
import type { VitalSigns, VitalSummary } from '#/telemetry/vital-signs.ts';
import { PeerUnavailable } from '#/transport/peer-unavailable.ts';

export const HEARTBEAT_SECONDS = 5;

export type HeartbeatOptions = Readonly<{
  peers: Peers;
  /** Name of the process; two processes never share one. */
  nodeId: string;
  services: readonly string[];
  /** The counters of every service in this process. */
  vitals: readonly VitalSigns[];
  /** Whose connections this process holds. */
  connectedIds?(): readonly string[];
  log: Logger;
}>;

const RECORD = 'mutation Heartbeat($input: HeartbeatInput!) { recordHeartbeat(input: $input) }';

/** Says every five seconds that this process is alive and how it does; a lost beat is only logged. */
export function startHeartbeat(options: HeartbeatOptions): AsyncDisposable {
  const loop = new Loop({
    pollMilliseconds: HEARTBEAT_SECONDS * 1_000,
    step: async () => {
      await options.peers.call('regions', { query: RECORD, variables: { input: beat(options) } });
      return false;
    },
    onError: (error) => {
      // A platform starts piece by piece, and regions may be restarted: the next beat tells.
      const level = error instanceof PeerUnavailable ? 'debug' : 'warn';
      options.log[level]({ err: error }, 'the heartbeat was not recorded');
    },
  });
  loop.start();
  return { [Symbol.asyncDispose]: () => loop.stop() };
}

function beat({ nodeId, services, vitals, connectedIds }: HeartbeatOptions): object {
  const summaries = vitals.map((signs) => signs.summary(HEARTBEAT_SECONDS));
  const sum = (read: (summary: VitalSummary) => number): number =>
    summaries.reduce((total, summary) => total + read(summary), 0);
  return {
    nodeId,
    services,
    requestsPerSecond: sum((summary) => summary.requestsPerSecond),
    errorsPerSecond: sum((summary) => summary.errorsPerSecond),
    eventsPerSecond: sum((summary) => summary.eventsPerSecond),
    p95Milliseconds: Math.max(0, ...summaries.map((summary) => summary.p95Milliseconds)),
    playerIds: connectedIds?.() ?? [],
  };
}
