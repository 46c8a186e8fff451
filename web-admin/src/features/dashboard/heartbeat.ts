export type Heartbeat = Readonly<{ ageSeconds: number; state: 'well' | 'late' | 'silent' }>;

const LATE_SECONDS = 20;
const SILENT_SECONDS = 45;

/** How long ago a process was heard of, by the server's clock alone: the operator's own may be wrong. */
export function heartbeatOf(lastHeartbeatAt: string, pulseAt: string): Heartbeat {
  const ageSeconds = Math.max(0, Math.round((Date.parse(pulseAt) - Date.parse(lastHeartbeatAt)) / 1_000));
  if (ageSeconds >= SILENT_SECONDS) return { ageSeconds, state: 'silent' };
  return { ageSeconds, state: ageSeconds >= LATE_SECONDS ? 'late' : 'well' };
}
