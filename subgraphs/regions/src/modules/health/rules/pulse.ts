import { FRESH_SECONDS } from './score.ts';

/** A process with what it last said. */
export type NodeRow = Readonly<{
  id: string;
  services: string[];
  lastHeartbeatAt: Date;
  requestsPerSecond: number;
  errorsPerSecond: number;
  eventsPerSecond: number;
  p95Milliseconds: number;
  playerIds: readonly string[];
}>;

/** The platform's vital signs at one moment. */
export type Pulse = Readonly<{
  id: string;
  at: Date;
  playersOnline: number;
  requestsPerSecond: number;
  errorsPerSecond: number;
  eventsPerSecond: number;
  nodes: NodeRow[];
}>;

/** The one pulse there is: it is always the present one. */
export const PULSE_ID = 'pulse_now';

/** Sums up the processes heard of lately; each pilot counts once, however many tabs and servers know them. */
export function pulseOf(nodes: readonly NodeRow[], at: Date): Pulse {
  const fresh = nodes.filter(
    ({ lastHeartbeatAt }) => at.getTime() - lastHeartbeatAt.getTime() <= FRESH_SECONDS * 1000,
  );
  const gateways = fresh.filter(({ services }) => services.includes('gateway'));
  return {
    id: PULSE_ID,
    at,
    playersOnline: new Set(fresh.flatMap(({ playerIds }) => playerIds)).size,
    requestsPerSecond: sum(gateways.map((node) => node.requestsPerSecond)),
    errorsPerSecond: sum(fresh.map((node) => node.errorsPerSecond)),
    eventsPerSecond: sum(fresh.map((node) => node.eventsPerSecond)),
    nodes: [...nodes],
  };
}

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);
