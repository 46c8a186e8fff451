import { createClient } from 'graphql-ws';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { MAX_BODY_BYTES } from '#/http/subgraph-server.ts';
import { asNobody, asService, asViewer, served, tokenFor, until } from '#/transport/testing/served.ts';
import { Specimen } from '#/transport/testing/specimen.ts';

let specimen: Specimen;
let house: Awaited<ReturnType<typeof served>>;
beforeEach(async () => {
  specimen = new Specimen();
  house = await served(0, specimen);
});
afterEach(() => house[Symbol.asyncDispose]());

type Sent = Readonly<{
  method?: string;
  token?: string | null;
  type?: string;
  body?: unknown;
  text?: string;
}>;

async function ask(
  path: string,
  { method = 'POST', token, type = 'application/json', body, text }: Sent = {},
) {
  const presented = token === undefined ? await tokenFor(asViewer) : token;
  const response = await fetch(new URL(path, house.server.url), {
    method,
    headers: { 'content-type': type, ...(presented !== null && { authorization: `Bearer ${presented}` }) },
    body: method === 'GET' ? null : (text ?? JSON.stringify(body ?? { query: '{ whoAmI }' })),
  });
  const answered = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json');
  return {
    status: response.status,
    headers: response.headers,
    body: isJson ? JSON.parse(answered) : answered,
  };
}

describe('the door of a subgraph', () => {
  it.each([
    ['a query', '/graphql', { query: '{ whoAmI }' }],
    ['introspection', '/graphql', { query: '{ __schema { types { name } } }' }],
    ['the SDL', '/graphql', { query: '{ _service { sdl } }' }],
    ['entities', '/graphql', { query: '{ _entities(representations: []) { __typename } }' }],
    ['the log', '/internal/log', { afterSeq: '0', limit: 10 }],
    ['an outcome', '/internal/outcome', { commandId: 'cmd_1' }],
    ['a path that is not there', '/admin', {}],
  ])('refuses %s without a service token', async (_what, path, body) => {
    for (const token of [null, 'forged', await tokenFor(asViewer, 'gateway').then((real) => `${real}x`)]) {
      const answer = await ask(path, { token, body });
      expect(answer.status).toBe(401);
      expect(answer.body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    }
    expect(specimen.requests).toBe(0);
  });

  it('answers one operation as the viewer of the token', async () => {
    const { status, body } = await ask('/graphql', {
      body: { query: 'query Q { whoAmI }', operationName: 'Q' },
    });
    expect([status, body]).toEqual([200, { data: { whoAmI: 'gateway ses_s1 203.0.113.9' } }]);
  });

  it('answers an array in its order, within one shared context', async () => {
    const { body } = await ask('/graphql', {
      body: [{ query: '{ request }' }, { query: '{ whoAmI request }' }],
    });
    expect(body[0].data.request).toBe(body[1].data.request);
    expect(body[1].data.whoAmI).toContain('ses_s1');
    expect(specimen.requests).toBe(1);
  });

  it('sends what the gateway must do with the answer beside the answer', async () => {
    const { body } = await ask('/graphql', { body: { query: 'mutation { login }' } });
    expect(body.extensions.outgoing.refreshToken).toEqual({
      value: 'fresh',
      expiresAt: '2102-02-01T00:00:00.000Z',
    });
  });

  it.each<[string, string, Sent, number]>([
    ['a GET', '/graphql', { method: 'GET' }, 405],
    ['a PUT', '/graphql', { method: 'PUT' }, 405],
    ['a form', '/graphql', { type: 'text/plain' }, 415],
    ['half a JSON', '/graphql', { text: '{"query":' }, 400],
    ['a JSON that is no request', '/graphql', { body: { queries: 1 } }, 400],
    ['an empty array', '/graphql', { body: [] }, 400],
    ['variables that are no object', '/graphql', { body: { query: '{ whoAmI }', variables: [1] } }, 400],
    ['a body over the limit', '/graphql', { text: `"${'x'.repeat(MAX_BODY_BYTES)}"` }, 413],
    ['a path that is not there', '/else', {}, 404],
  ])('refuses %s with its own status', async (_what, path, sent, status) => {
    const answer = await ask(path, sent);
    expect(answer.status).toBe(status);
    expect(answer.body.errors[0].extensions.code).toMatch(/^(BAD_|NOT_FOUND)/);
    expect(house.lines).toEqual([]);
  });

  it('accepts a body of exactly the limit', async () => {
    const start = '{"query":"{ whoAmI }","operationName":null,"pad":"';
    const text = `${start}${'x'.repeat(MAX_BODY_BYTES - start.length - 2)}"}`;
    expect((await ask('/graphql', { text })).status).toBe(200);
  });

  it('masks a fault, logs it once, and shows neither message nor stack', async () => {
    specimen.requestFor = () => {
      throw new Error('canary');
    };
    const { status, body } = await ask('/graphql');
    expect([status, body.errors[0].extensions.code]).toEqual([500, 'INTERNAL_SERVER_ERROR']);
    expect(JSON.stringify(body)).not.toContain('canary');
    expect(house.lines).toHaveLength(1);
  });
});

describe('the probes', () => {
  it('tell anybody whether the process lives, is ready, and how it does', async () => {
    const open = { method: 'GET', token: null };
    expect(await ask('/healthz', open)).toMatchObject({ status: 200, body: { alive: true } });
    expect(await ask('/readyz', open)).toMatchObject({ status: 200, body: { ready: true, problems: [] } });
    expect((await ask('/metrics', open)).body).toContain('process_cpu_seconds_total');
    expect((await ask('/readyz', { method: 'POST', token: null })).status).toBe(405);
  });

  it('say what is down', async () => {
    specimen.sick = ['postgres'];
    const open = { method: 'GET', token: null };
    expect(await ask('/readyz', open)).toMatchObject({
      status: 503,
      body: { ready: false, problems: ['postgres'] },
    });
    expect((await ask('/healthz', open)).status).toBe(200);
  });
});

describe('the internal questions', () => {
  it('are answered to a service and refused to the gateway that speaks for somebody', async () => {
    const body = { afterSeq: '41', limit: 2 };
    expect((await ask('/internal/log', { body })).status).toBe(403);
    expect((await ask('/internal/outcome', { body: { commandId: 'cmd_1' } })).status).toBe(403);
    const page = await ask('/internal/log', { body, token: await tokenFor(asService) });
    expect(page.body.events.map((event: { seq: string }) => event.seq)).toEqual(['42', '43']);
  });

  it.each([
    { afterSeq: '0', limit: 501 },
    { afterSeq: '-1', limit: 5 },
    { afterSeq: 0, limit: 5 },
    { limit: 5 },
  ])('refuse a position or a length out of range: %o', async (body) => {
    expect((await ask('/internal/log', { body, token: await tokenFor(asService) })).status).toBe(400);
  });
});

describe('the socket of a subgraph', () => {
  const clientWith = (serviceToken: string | null) =>
    createClient({
      url: `${house.server.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: { serviceToken },
    });

  const ending = (
    client: ReturnType<typeof clientWith>,
    payload: { query: string; extensions?: Record<string, unknown> },
  ) =>
    new Promise<unknown>((resolve) => {
      const results: unknown[] = [];
      client.subscribe(payload, {
        next: (result) => results.push(result),
        error: resolve,
        complete: () => resolve(results),
      });
    });

  it('closes with 4403 without a service token', async () => {
    const client = clientWith(null);
    expect(await ending(client, { query: 'subscription { count(to: 1) }' })).toMatchObject({ code: 4403 });
  });

  it('refuses an operation without a token of its own and keeps the connection', async () => {
    const client = clientWith(await tokenFor(asService));
    const query = 'subscription { count(to: 2) }';
    expect(await ending(client, { query })).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    const extensions = { serviceToken: await tokenFor(asNobody) };
    expect(await ending(client, { query, extensions })).toMatchObject([
      { data: { count: 1 } },
      { data: { count: 2 } },
    ]);
    await client.dispose();
  });

  it('counts open sockets', async () => {
    const client = clientWith(await tokenFor(asService));
    await ending(client, { query: '{ whoAmI }', extensions: { serviceToken: await tokenFor(asViewer) } });
    expect(await house.metrics.renderMetrics()).toContain('sw_sockets{service="economy"} 1');
    await client.dispose();
  });

  it('answers 404 to an upgrade elsewhere', async () => {
    const socket = new WebSocket(`${house.server.url.replace('http', 'ws')}/elsewhere`);
    const status = await new Promise((resolve) => {
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
      socket.on('error', () => undefined);
    });
    expect(status).toBe(404);
  });

  it('ends the streams when the server ends', async () => {
    const client = clientWith(await tokenFor(asService));
    const over = ending(client, {
      query: 'subscription { forever }',
      extensions: { serviceToken: await tokenFor(asNobody) },
    });
    await until(() => specimen.openStreams === 1);
    await house[Symbol.asyncDispose]();
    expect(await over).toMatchObject({ code: 1001 });
    await until(() => specimen.openStreams === 0);
  });
});
