import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import {
  activeTraceId,
  startTracing,
  type Tracing,
  traceContextOf,
  traceHeaders,
  withSpan,
} from '#/telemetry/tracing.ts';

let tracing: Tracing | null = null;
afterEach(async () => {
  await tracing?.[Symbol.asyncDispose]();
  tracing = null;
});

describe('tracing without a collector', () => {
  it('gives each root span its own trace id and hands it to inner spans', async () => {
    tracing = startTracing({ service: 'test', endpoint: null });
    const inner = (): Promise<string | null> => withSpan('inner', async () => activeTraceId());
    const first = await withSpan('outer', async () => [activeTraceId(), await inner()]);
    expect(first[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(first[1]).toBe(first[0]);
    expect(await inner()).not.toBe(first[0]);
    expect(activeTraceId()).toBeNull();
  });

  it('carries the trace to another process in W3C headers', async () => {
    tracing = startTracing({ service: 'test', endpoint: null });
    const { headers, traceId } = await withSpan('send', async () => ({
      headers: traceHeaders(),
      traceId: activeTraceId(),
    }));
    expect(headers.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$/);
    const received = await withSpan('receive', async () => activeTraceId(), {
      parent: traceContextOf(headers),
    });
    expect(received).toBe(traceId);
  });

  it('starts a fresh trace when the header is unreadable', async () => {
    tracing = startTracing({ service: 'test', endpoint: null });
    const parent = traceContextOf({ traceparent: 'nonsense' });
    expect(await withSpan('receive', async () => activeTraceId(), { parent })).toMatch(/^[0-9a-f]{32}$/);
  });

  it('passes a throw on', async () => {
    tracing = startTracing({ service: 'test', endpoint: null });
    await expect(withSpan('fails', () => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
  });
});

describe('tracing with a collector', () => {
  it('sends its spans to the endpoint before it ends', async () => {
    const bodies: string[] = [];
    const collector = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        bodies.push(`${request.url} ${body}`);
        response.end('{}');
      });
    }).listen(0, '127.0.0.1');
    await once(collector, 'listening');
    const address = collector.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;

    const exporting = startTracing({ service: 'economy', endpoint: `http://127.0.0.1:${port}/` });
    await withSpan('buy-commodity', async () => undefined);
    await exporting[Symbol.asyncDispose]();
    collector.close();

    expect(bodies.join()).toContain('/v1/traces');
    expect(bodies.join()).toContain('buy-commodity');
  });
});
