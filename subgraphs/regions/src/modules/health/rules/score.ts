export type HealthStatus = 'HEALTHY' | 'DEGRADED' | 'DOWN';
export type Health = Readonly<{ score: number; status: HealthStatus; reason: string | null }>;

/** What one process last said, as far as health depends on it. */
export type Vitals = Readonly<{
  services: readonly string[];
  heardAt: Date;
  requestsPerSecond: number;
  errorsPerSecond: number;
  p95Milliseconds: number;
}>;

/** A process not heard of for longer is taken for gone. */
export const SILENCE_SECONDS = 45;
/** A process not heard of for longer is not counted in live figures. */
export const FRESH_SECONDS = 15;

/** Points of each sign; lag and queue depth, worth 20 more, are in no heartbeat, so the sum is scaled to 100. */
const POINTS = { availability: 40, answerTime: 20, errors: 20 } as const;
const ALL_POINTS = POINTS.availability + POINTS.answerTime + POINTS.errors;
/** What is left of availability while some service is gone; enough to be degraded, never healthy. */
const PARTLY_AVAILABLE = 10;
/** Full points up to the first figure, none from the second on. */
const P95_MILLISECONDS = { good: 250, bad: 1_000 } as const;
const ERROR_SHARE = { good: 0.01, bad: 0.1 } as const;
/** Fewer requests say nothing: one slow answer would be the 95th percentile. */
const JUDGED_FROM_REQUESTS_PER_SECOND = 1;

/** Scores the servers from what they last said; a service that was heard of once must go on being heard. */
export function scoreHealth(vitals: readonly Vitals[], now: Date): Health {
  const alive = vitals.filter(({ heardAt }) => now.getTime() - heardAt.getTime() <= SILENCE_SECONDS * 1000);
  if (alive.length === 0)
    return { score: 0, status: 'DOWN', reason: `no server was heard of for ${SILENCE_SECONDS} seconds` };

  const missing = missingServices(vitals, alive);
  const judged = alive.filter(
    ({ requestsPerSecond }) => requestsPerSecond >= JUDGED_FROM_REQUESTS_PER_SECOND,
  );
  const p95 = Math.max(0, ...judged.map(({ p95Milliseconds }) => p95Milliseconds));
  const errors = errorShare(judged);
  const points =
    (missing.length === 0 ? POINTS.availability : PARTLY_AVAILABLE) +
    POINTS.answerTime * goodness(p95, P95_MILLISECONDS) +
    POINTS.errors * goodness(errors, ERROR_SHARE);

  const score = Math.round((points / ALL_POINTS) * 100);
  return { score, status: statusOf(score), reason: reasonOf(missing, { p95, errors }) };
}

/** The score in a word. */
export function statusOf(score: number): HealthStatus {
  if (score >= 80) return 'HEALTHY';
  return score >= 50 ? 'DEGRADED' : 'DOWN';
}

const RANK: Readonly<Record<HealthStatus, number>> = { DOWN: 0, DEGRADED: 1, HEALTHY: 2 };

/** Whether a finding replaces what was last announced; a watcher that has just begun believes only good news. */
export function isNews(last: HealthStatus, found: HealthStatus, watchedSeconds: number): boolean {
  if (found === last) return false;
  return RANK[found] > RANK[last] || watchedSeconds >= SILENCE_SECONDS;
}

function missingServices(all: readonly Vitals[], alive: readonly Vitals[]): readonly string[] {
  const running = new Set(alive.flatMap(({ services }) => services));
  return [...new Set(all.flatMap(({ services }) => services))]
    .filter((service) => !running.has(service))
    .sort();
}

function errorShare(judged: readonly Vitals[]): number {
  const requests = judged.reduce((sum, { requestsPerSecond }) => sum + requestsPerSecond, 0);
  const errors = judged.reduce((sum, { errorsPerSecond }) => sum + errorsPerSecond, 0);
  return errors === 0 ? 0 : Math.min(1, errors / Math.max(requests, errors));
}

/** 1 up to `good`, 0 from `bad` on, straight between. */
const goodness = (value: number, { good, bad }: Readonly<{ good: number; bad: number }>): number =>
  Math.min(1, Math.max(0, (bad - value) / (bad - good)));

function reasonOf(
  missing: readonly string[],
  { p95, errors }: Readonly<{ p95: number; errors: number }>,
): string | null {
  if (missing.length > 0) return `not heard of: ${missing.join(', ')}`;
  if (p95 > P95_MILLISECONDS.good) return `slow answers: ${Math.round(p95)} ms`;
  return errors > ERROR_SHARE.good ? `faults: ${(errors * 100).toFixed(1)} % of the requests` : null;
}
