import { type Answer, json, refusal } from '#/http/answer.ts';
import { METRICS_CONTENT_TYPE } from '#/telemetry/metrics.ts';

/** What a process can say about itself to whoever watches it. */
export type Probed = Readonly<{
  /** What keeps this process from working; empty when it is ready. */
  problems(): Promise<readonly string[]>;
  renderMetrics(): Promise<string>;
}>;

const READINESS_LIMIT_MS = 2_000;

/** Answers `/healthz`, `/readyz` and `/metrics`; null for every other path. */
export async function answerProbe(method: string, path: string, probed: Probed): Promise<Answer | null> {
  if (path !== '/healthz' && path !== '/readyz' && path !== '/metrics') return null;
  if (method !== 'GET' && method !== 'HEAD') {
    return refusal(405, { code: 'BAD_REQUEST', message: 'use GET' }, { allow: 'GET, HEAD' });
  }
  if (path === '/healthz') return json(200, { alive: true });
  if (path === '/readyz') return readiness(probed);
  return {
    status: 200,
    body: await probed.renderMetrics(),
    headers: { 'content-type': METRICS_CONTENT_TYPE },
  };
}

async function readiness(probed: Probed): Promise<Answer> {
  const problems = await knownWithin(probed.problems(), READINESS_LIMIT_MS);
  return json(problems.length === 0 ? 200 : 503, { ready: problems.length === 0, problems });
}

function knownWithin(problems: Promise<readonly string[]>, limitMs: number): Promise<readonly string[]> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(['the dependencies do not answer in time']), limitMs);
    void problems
      .catch(() => ['the dependencies cannot be asked'])
      .then((known) => {
        clearTimeout(timer);
        resolve(known);
      });
  });
}
