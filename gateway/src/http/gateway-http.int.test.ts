import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type GatewayHarness, startHarness } from '#/testing/gateway-harness.ts';

let harness: GatewayHarness;
let token: string;

beforeAll(async () => {
  harness = await startHarness();
  token = await harness.token();
});
afterAll(() => harness[Symbol.asyncDispose]());
afterEach(() => {
  for (const subgraph of Object.values(harness.subgraphs)) {
    subgraph.isDown = false;
    subgraph.answer = () => null;
    subgraph.requests.length = 0;
  }
});

const JSON_TYPE = { 'content-type': 'application/json' };
type Sent = Readonly<{
  headers?: Record<string, string>;
  body?: string | object;
  path?: string;
  method?: string;
}>;

async function send({ headers = {}, body, path = '/graphql', method = 'POST' }: Sent) {
  const text = typeof body === 'object' ? JSON.stringify(body) : body;
  const response = await fetch(`${harness.gateway.url}${path}`, {
    method,
    headers: { ...JSON_TYPE, ...headers },
    ...(text === undefined ? {} : { body: text }),
  });
  const answer = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    json: answer.startsWith('{') ? JSON.parse(answer) : null,
    text: answer,
  };
}

const ask = (query: string, extra: Sent & { variables?: object } = {}) =>
  send({
    ...extra,
    headers: { authorization: `Bearer ${token}`, ...extra.headers },
    body: { query, variables: extra.variables },
  });
const codes = (json: { errors?: { extensions: { code: string } }[] }) =>
  json.errors?.map(({ extensions }) => extensions.code);

describe('an operation over HTTP', () => {
  it('is answered by several subgraphs in the name of its viewer, and says what it cost', async () => {
    const { status, json, headers } = await ask('{ me { id nickname wallet { balanceCredits } } }');

    expect(status).toBe(200);
    expect(json.errors).toBeUndefined();
    expect(json.data.me).toMatchObject({
      id: expect.any(String),
      wallet: { balanceCredits: expect.any(String) },
    });
    expect(json.extensions.cost).toEqual({ requested: 2, remaining: expect.any(Number) });
    expect(Number(headers.get('ratelimit-remaining'))).toBe(json.extensions.cost.remaining);
    const asked = Object.values(harness.subgraphs).flatMap(({ requests }) => requests);
    expect(asked.length).toBeGreaterThan(1);
    for (const request of asked)
      expect(request).toMatchObject({ viewer: { playerId: 'plr_ann' }, caller: { kind: 'gateway' } });
  });

  it('is answered in the media type the client asks for', async () => {
    const { headers } = await ask('{ __typename }', {
      headers: { accept: 'application/graphql-response+json' },
    });
    expect(headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
    expect((await ask('{ __typename }')).headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  it('may come as GET with a header a foreign page cannot send, and may then only read', async () => {
    const get = (query: string, headers: Record<string, string>) =>
      fetch(`${harness.gateway.url}/graphql?query=${encodeURIComponent(query)}`, { headers });
    expect((await get('{ __typename }', { 'apollo-require-preflight': '1' })).status).toBe(200);
    expect((await get('{ __typename }', {})).status).toBe(400);
    expect((await get('mutation { logout { ended } }', { 'apollo-require-preflight': '1' })).status).toBe(
      405,
    );
  });

  it('may be sent as a hash once it was sent as text', async () => {
    const query = '{ __typename viewer { scopes } }';
    const hash = Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(query))).toString(
      'hex',
    );
    const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
    const auth = { authorization: `Bearer ${token}` };
    expect(codes((await send({ headers: auth, body: { extensions } })).json)).toEqual([
      'PERSISTED_QUERY_NOT_FOUND',
    ]);
    await send({ headers: auth, body: { query, extensions } });
    expect((await send({ headers: auth, body: { extensions } })).json.data.viewer).toBeDefined();
  });

  it('may introspect the public graph, in which nothing internal is to be seen', async () => {
    const { json } = await send({
      body: { query: '{ __schema { queryType { fields { name } } mutationType { fields { name } } } }' },
    });
    const names = [...json.data.__schema.queryType.fields, ...json.data.__schema.mutationType.fields].map(
      ({ name }: { name: string }) => name,
    );
    expect(names).toContain('me');
    expect(names).not.toContain('jwks');
    expect(names).not.toContain('recordHeartbeat');
  });
});

describe('bad input', () => {
  const big = `{"query":"{ __typename }","pad":"${'x'.repeat(100_000)}"}`;
  const cases: readonly (readonly [string, () => Sent, number, string])[] = [
    [
      'a text body',
      () => ({ headers: { 'content-type': 'text/plain' }, body: '{ __typename }' }),
      415,
      'BAD_USER_INPUT',
    ],
    [
      'another charset',
      () => ({ headers: { 'content-type': 'application/json; charset=latin1' }, body: {} }),
      415,
      'BAD_USER_INPUT',
    ],
    ['broken JSON', () => ({ body: '{"query":' }), 400, 'BAD_USER_INPUT'],
    ['a list of operations', () => ({ body: [{ query: '{ __typename }' }] }), 400, 'BAD_USER_INPUT'],
    ['a body over 100 kB', () => ({ body: big }), 413, 'BAD_USER_INPUT'],
    ['no query', () => ({ body: { variables: {} } }), 400, 'BAD_USER_INPUT'],
    ['a syntax error', () => ({ body: { query: '{' } }), 400, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', () => ({ body: { query: '{ nothing }' } }), 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['an internal field', () => ({ body: { query: '{ jwks }' } }), 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'too many tokens',
      () => ({ body: { query: `{ ${'__typename '.repeat(1_100)} }` } }),
      400,
      'BAD_USER_INPUT',
    ],
    [
      'too many aliases',
      () => ({
        body: { query: `{ ${Array.from({ length: 16 }, (_, i) => `a${i}: __typename`).join(' ')} }` },
      }),
      400,
      'BAD_USER_INPUT',
    ],
    [
      'a page too long',
      () => ({
        body: { query: 'query($n: Int) { myTrades(first: $n) { nodes { id } } }', variables: { n: 1e6 } },
      }),
      400,
      'BAD_USER_INPUT',
    ],
    [
      'a variable of the wrong type',
      () => ({
        body: { query: 'query($n: Int) { myTrades(first: $n) { nodes { id } } }', variables: { n: 'x' } },
      }),
      400,
      'BAD_USER_INPUT',
    ],
    [
      'an unknown operation name',
      () => ({ body: { query: 'query A { __typename } query B { __typename }', operationName: 'C' } }),
      400,
      'BAD_USER_INPUT',
    ],
    [
      'a subscription over HTTP',
      () => ({ body: { query: 'subscription { walletFeed { __typename } }' } }),
      400,
      'BAD_USER_INPUT',
    ],
    [
      'a forged token',
      () => ({ headers: { authorization: 'Bearer a.b.c' }, body: { query: '{ __typename }' } }),
      401,
      'UNAUTHENTICATED',
    ],
  ];

  it.each(cases)(
    'such as %s gets its documented answer and is no fault',
    async (_name, request, status, code) => {
      const sent = request();
      const answer = await send({ ...sent, headers: { authorization: `Bearer ${token}`, ...sent.headers } });

      expect(answer.status).toBe(status);
      expect(codes(answer.json)).toEqual([code]);
      expect(JSON.stringify(answer.json)).not.toMatch(/stack|serviceName|node_modules/);
      expect(harness.logLines.filter(({ level }) => level === 'error')).toEqual([]);
      expect(Object.values(harness.subgraphs).flatMap(({ requests }) => requests)).toEqual([]);
    },
  );

  it('by a method other than GET and POST is told which are allowed', async () => {
    const { status, headers } = await send({ method: 'PUT', body: {} });
    expect([status, headers.get('allow')]).toEqual([405, 'GET, POST, OPTIONS']);
  });
});

describe('who asks', () => {
  it('without a token reaches open fields only', async () => {
    const anonymous = await send({ body: { query: '{ me { id } }' } });
    expect([anonymous.status, codes(anonymous.json)]).toEqual([401, ['UNAUTHENTICATED']]);
    expect((await send({ body: { query: 'mutation { logout { ended } }' } })).status).toBe(200);
  });

  it('with a token that has ended is told so with status 401', async () => {
    const ended = await harness.token({ lifeSeconds: -60 });
    const { status, headers, json } = await ask('{ __typename }', {
      headers: { authorization: `Bearer ${ended}` },
    });
    expect([status, codes(json)]).toEqual([401, ['UNAUTHENTICATED']]);
    expect(headers.get('www-authenticate')).toContain('invalid_token');
  });

  it('without the scope of a field is refused before any subgraph is asked', async () => {
    const { status, json } = await ask('{ users { totalCount } }');
    expect([status, codes(json)]).toEqual([403, ['FORBIDDEN']]);
    expect(harness.subgraphs.identity.requests).toEqual([]);
  });
});

describe('the refresh cookie', () => {
  const logout = { body: { query: 'mutation { logout { ended } }' } };

  it('is shown to identity alone, and replaced as identity says', async () => {
    const expiresAt = new Date('2102-01-01T00:00:00Z');
    harness.subgraphs.identity.answer = () => ({
      result: { data: { logout: { ended: true } } },
      outgoing: { refreshToken: { value: 'fresh', expiresAt } },
    });

    const { headers } = await send({ ...logout, headers: { cookie: 'a=b; sw_refresh=old' } });

    expect(harness.subgraphs.identity.requests[0]?.client?.refreshToken).toBe('old');
    expect(headers.get('set-cookie')).toBe(
      'sw_refresh=fresh; Path=/graphql; HttpOnly; SameSite=Strict; Expires=Sun, 01 Jan 2102 00:00:00 GMT',
    );
    await ask('{ starMap(regionId: "reg_terran") { region { id } } }', {
      headers: { cookie: 'sw_refresh=old' },
    });
    expect(harness.subgraphs.universe.requests.map(({ client }) => client?.refreshToken)).toEqual([null]);
  });

  it('is cleared when identity says so', async () => {
    harness.subgraphs.identity.answer = () => ({
      result: { data: { logout: { ended: true } } },
      outgoing: { refreshToken: { value: null } },
    });
    const { headers } = await send({ ...logout, headers: { cookie: 'sw_refresh=old' } });
    expect(headers.get('set-cookie')).toBe(
      'sw_refresh=; Path=/graphql; HttpOnly; SameSite=Strict; Max-Age=0',
    );
  });

  it('opens nothing for the page of a stranger, and works for the pages of the game', async () => {
    const from = (origin: string) => send({ ...logout, headers: { cookie: 'sw_refresh=old', origin } });
    const stranger = await from('https://evil.example');
    expect([stranger.status, codes(stranger.json)]).toEqual([403, ['FORBIDDEN']]);
    expect((await from('http://play.example')).status).toBe(200);
    expect((await from(harness.gateway.url)).status).toBe(200);
  });
});

describe('pages of other origins', () => {
  const preflight = (origin: string) =>
    send({ method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });

  it('may call when they are on the list and are told nothing when they are not', async () => {
    const friend = await preflight('http://play.example');
    expect(friend.headers.get('access-control-allow-origin')).toBe('http://play.example');
    expect(friend.headers.get('access-control-allow-headers')).toContain('authorization');
    expect((await preflight('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('are kept from framing, sniffing and scripting an answer', async () => {
    const { headers } = await ask('{ __typename }');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
  });
});

describe('a subgraph that is down', () => {
  it('leaves only its own fields empty, with a typed error at each, and the rest arrives', async () => {
    harness.subgraphs.economy.isDown = true;
    const { status, json } = await ask(
      '{ viewer { scopes } moneySupply: viewer { user { username } } hulls { key } myTrades { nodes { id } } }',
    );

    expect(status).toBe(200);
    expect(json.data).toBeNull();
    expect(json.errors).toContainEqual({
      message: 'This part of the game does not answer just now.',
      path: ['myTrades'],
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', retryAfterSeconds: 2 },
    });
  });

  it('leaves nullable fields null beside what the others say', async () => {
    harness.subgraphs.universe.isDown = true;
    const { json } = await ask('{ me { nickname turns { turnsLeft } } hulls: viewer { scopes } }');
    expect(json.errors?.[0]?.extensions.code).toBe('SUBGRAPH_UNAVAILABLE');
    expect(json.data?.hulls ?? null).not.toBeNull();
  });

  it('is told by /readyz, while /healthz and /metrics still answer', async () => {
    harness.subgraphs.combat.isDown = true;
    const ready = await send({ method: 'GET', path: '/readyz' });
    expect([ready.status, ready.json.problems]).toEqual([503, ['combat is not ready']]);
    expect((await send({ method: 'GET', path: '/healthz' })).status).toBe(200);
    expect((await send({ method: 'GET', path: '/metrics' })).text).toContain('sw_graphql_request_seconds');
  });
});

describe('a fault', () => {
  it('is masked, and logged once with its cause', async () => {
    harness.subgraphs.identity.answer = () => {
      throw new Error('the secret inside');
    };
    const before = harness.logLines.length;
    const { json, text } = await ask('{ viewer { scopes } }');

    expect(codes(json)).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(text).not.toContain('secret');
    expect(harness.logLines.slice(before).filter(({ level }) => level === 'error')).toHaveLength(1);
  });
});

describe('the stock executor', () => {
  it('answers the same behind the same door', async () => {
    await using stock = await startHarness({ env: { GRAPH_EXECUTOR: 'stock' } });
    const query = '{ me { id nickname wallet { balanceCredits } } }';
    const headers = { ...JSON_TYPE, authorization: `Bearer ${await stock.token()}` };
    const response = await fetch(`${stock.gateway.url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query }),
    });
    const answer = JSON.parse(await response.text());
    expect(answer.data).toEqual((await ask(query)).json.data);
    expect(answer.data.me.wallet).not.toBeNull();
  });
});

describe('what the gateway tells about itself', () => {
  it('counts requests and who plays', () => {
    const { requests, playerIds } = harness.gateway.stats();
    expect(requests).toBeGreaterThan(10);
    expect(playerIds).toEqual(['plr_ann']);
  });
});
