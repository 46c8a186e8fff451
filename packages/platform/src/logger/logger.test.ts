import { describe, expect, it } from 'vitest';
import { createLogger, loggerFor } from '#/logger/logger.ts';
import { startTracing, withSpan } from '#/telemetry/tracing.ts';

function listeningLogger(level: 'info' | 'warn' = 'info') {
  const lines: string[] = [];
  const log = createLogger({
    level,
    service: 'economy',
    destination: { write: (line) => void lines.push(line) },
  });
  const last = (): Record<string, unknown> => JSON.parse(lines.at(-1) ?? '{}');
  return { log, lines, last };
}

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl';

describe('the logger', () => {
  it('writes one JSON line with level, time and service', () => {
    const { log, last } = listeningLogger();
    log.info({ quantity: 3 }, 'cargo sold');
    expect(last()).toMatchObject({ level: 'info', service: 'economy', quantity: 3, msg: 'cargo sold' });
    expect(Date.parse(String(last().time))).toBeGreaterThan(0);
  });

  it('stays silent below its level', () => {
    const { log, lines } = listeningLogger('warn');
    log.info('not heard');
    expect(lines).toEqual([]);
  });

  it('lets a child speak for another service', () => {
    const { log, last } = listeningLogger();
    loggerFor(log, 'combat').info('shots fired');
    expect(last().service).toBe('combat');
  });

  it('removes tokens, cookies, passwords and secrets at any depth and keeps their neighbours', () => {
    const { log, lines, last } = listeningLogger();
    log.info({
      request: { headers: { Authorization: 'Bearer canary', cookie: 'sid=canary', accept: 'json' } },
      input: [{ password: 'canary', newPassword: 'canary', email: 'a@b.c' }],
      refreshToken: 'canary',
      SERVICE_SECRET: 'canary',
    });
    expect(lines.join('')).not.toContain('canary');
    expect(last()).toMatchObject({ request: { headers: { accept: 'json' } }, input: [{ email: 'a@b.c' }] });
  });

  it('removes web tokens and address passwords from free text, errors and bindings', () => {
    const { log, lines } = listeningLogger();
    const fault = Object.assign(new Error(`refused ${JWT}`), {
      config: { headers: { authorization: 'canary' } },
    });
    log.error(
      { err: fault, at: 'postgres://game:canary@db:5432/x' },
      `cannot use ${JWT} at redis://:canary@r:1`,
    );
    log.child({ accessToken: 'canary' }).warn(JWT);
    expect(lines.join('')).not.toContain('canary');
    expect(lines.join('')).not.toContain(JWT);
    expect(lines.join('')).toContain('db:5432');
  });

  it('carries the active trace id on every line within a span and none outside', async () => {
    await using tracing = startTracing({ service: 'economy', endpoint: null });
    const { log, last } = listeningLogger();
    await withSpan('sell', async (span) => {
      await Promise.resolve();
      log.info('inside');
      expect(last().traceId).toBe(span.spanContext().traceId);
    });
    log.info('outside');
    expect(last()).not.toHaveProperty('traceId');
    expect(tracing.isExporting).toBe(false);
  });
});
