/** How a service has been doing over the last seconds. */
export type VitalSummary = Readonly<{
  intervalSeconds: number;
  requestsPerSecond: number;
  errorsPerSecond: number;
  /** Events published. */
  eventsPerSecond: number;
  /** 0 when nothing was asked. */
  p95Milliseconds: number;
}>;

const KEPT_SECONDS = 64;
/** Bucket k ends at 0.1 ms × 1.25^k: 60 buckets reach one minute within 25 %. */
const FIRST_BUCKET_MS = 0.1;
const BUCKET_GROWTH = 1.25;
const BUCKETS = 61;

type Second = {
  at: number;
  requests: number;
  errors: number;
  events: number;
  readonly durations: Uint32Array;
};

/** Counts requests of the last minute second by second, in constant memory. */
export class VitalSigns {
  readonly #nowMs: () => number;
  readonly #ring: Second[] = Array.from({ length: KEPT_SECONDS }, () => ({
    at: -1,
    requests: 0,
    errors: 0,
    events: 0,
    durations: new Uint32Array(BUCKETS),
  }));

  constructor(nowMs: () => number = () => performance.now()) {
    this.#nowMs = nowMs;
  }

  record(durationSeconds: number, failed: boolean): void {
    const second = this.#current();
    second.requests += 1;
    if (failed) second.errors += 1;
    const bucket = bucketOf(durationSeconds * 1_000);
    second.durations[bucket] = (second.durations[bucket] ?? 0) + 1;
  }

  recordEvent(): void {
    this.#current().events += 1;
  }

  /** Sums up the last whole seconds, at most 60; the second under way is left out. */
  summary(intervalSeconds = 5): VitalSummary {
    const seconds = Math.min(Math.max(1, Math.trunc(intervalSeconds)), KEPT_SECONDS - 4);
    const now = Math.floor(this.#nowMs() / 1_000);
    const recent = this.#ring.filter((second) => second.at >= now - seconds && second.at < now);
    const requests = recent.reduce((sum, second) => sum + second.requests, 0);
    const errors = recent.reduce((sum, second) => sum + second.errors, 0);
    const events = recent.reduce((sum, second) => sum + second.events, 0);

    return {
      intervalSeconds: seconds,
      requestsPerSecond: requests / seconds,
      errorsPerSecond: errors / seconds,
      eventsPerSecond: events / seconds,
      p95Milliseconds: percentile(recent, Math.ceil(requests * 0.95)),
    };
  }

  #current(): Second {
    const at = Math.floor(this.#nowMs() / 1_000);
    const second = this.#ring[at % KEPT_SECONDS] ?? {
      at,
      requests: 0,
      errors: 0,
      events: 0,
      durations: new Uint32Array(BUCKETS),
    };
    if (second.at !== at) {
      second.at = at;
      second.requests = 0;
      second.errors = 0;
      second.events = 0;
      second.durations.fill(0);
    }
    return second;
  }
}

function bucketOf(milliseconds: number): number {
  if (!(milliseconds > FIRST_BUCKET_MS)) return 0;
  const bucket = Math.ceil(Math.log(milliseconds / FIRST_BUCKET_MS) / Math.log(BUCKET_GROWTH));
  return Math.min(bucket, BUCKETS - 1);
}

function percentile(seconds: readonly Second[], rank: number): number {
  if (rank === 0) return 0;
  let seen = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    for (const second of seconds) seen += second.durations[bucket] ?? 0;
    if (seen >= rank) return FIRST_BUCKET_MS * BUCKET_GROWTH ** bucket;
  }
  return FIRST_BUCKET_MS * BUCKET_GROWTH ** (BUCKETS - 1);
}
