// Asks a process of this machine whether it is well: exit 0 when it answers 200. For container health checks.
const answer = await fetch(process.argv[2] ?? 'http://127.0.0.1/healthz', {
  signal: AbortSignal.timeout(2_500),
}).catch(() => null);
process.exitCode = answer?.status === 200 ? 0 : 1;
