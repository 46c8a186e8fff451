import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listen } from '#/lifecycle/listen.ts';
import { activeTraceId, startTracing, withSpan } from '#/telemetry/tracing.ts';
import type { HttpTransport, HttpTransportOptions } from '#/transport/http-transport.ts';
import { PeerUnavailable, type UnavailableReason } from '#/transport/peer-unavailable.ts';
import {
  asNobody,
  asService,
  asViewer,
  served,
  transportTo,
  until,
  viewer,
} from '#/transport/testing/served.ts';
import { Specimen } from '#/transport/testing/specimen.ts';

let specimen: Specimen;
let house: Awaited<ReturnType<typeof served>>;
let transport: HttpTransport;
const opened: (AsyncDisposable | Server)[] = [];

beforeEach(async () => {
  specimen = new Specimen();
  house = await served(0, specimen);
  transport = transportTo(house.server.url);
  opened.push(transport, house);
});
afterEach(async () => {
  for (const one of opened.splice(0)) await one[Symbol.asyncDispose]();
});

const reasonOf = async (answer: Promise<unknown>): Promise<UnavailableReason | 'answered'> =>
  answer.then(
    () => 'answered',
    (error: unknown) => {
      if (error instanceof PeerUnavailable) return error.reason;
      throw error;
    },
  );

/** A server that is no subgraph. */
async function impostor(
  answer: (respond: (status: number, body: string) => void) => void,
): Promise<{ url: string; asked: () => number }> {
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    request.resume();
    answer((status, body) => void response.writeHead(status).end(body));
  });
  opened.push(server);
  return { url: (await listen(server, { port: 0, variable: 'X' })).url, asked: () => asked };
}

function openTransport(url: string, options: Partial<HttpTransportOptions> = {}): HttpTransport {
  const made = transportTo(url, options);
  opened.unshift(made);
  return made;
}

describe('a fetch over HTTP', () => {
  it('brings the answer for the viewer that asks', async () => {
    const { result, outgoing } = await transport.fetch({ ...asViewer, query: '{ whoAmI }' });
    expect(result).toEqual({ data: { whoAmI: 'gateway ses_s1 203.0.113.9' } });
    expect(outgoing).toEqual({});
  });

  it('lets a service ask for itself', async () => {
    const { result } = await transport.fetch({ ...asService, query: '{ whoAmI }' });
    expect(result.data).toEqual({ whoAmI: 'service nobody nowhere' });
  });

  it('takes the instructions for the gateway out of the answer', async () => {
    const { result, outgoing } = await transport.fetch({ ...asViewer, query: 'mutation { login }' });
    expect(outgoing).toEqual({
      refreshToken: { value: 'fresh', expiresAt: new Date('2102-02-01T00:00:00Z') },
    });
    expect(result).toEqual({ data: { login: true }, extensions: {} });
  });

  it('brings coded errors as part of the result', async () => {
    const { result } = await transport.fetch({ ...asViewer, query: '{ broken }' });
    expect(result.errors).toMatchObject([{ message: 'refused', extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('continues the trace of the asker in the subgraph', async () => {
    await using _tracing = startTracing({ service: 'test', endpoint: null });
    const seen: (string | null)[] = [];
    const { requestFor } = specimen;
    specimen.requestFor = (origin) => {
      seen.push(activeTraceId());
      return requestFor.call(specimen, origin);
    };
    await withSpan('ask', async () => {
      seen.push(activeTraceId());
      await transport.fetch({ ...asViewer, query: '{ whoAmI }' });
    });
    expect(seen).toHaveLength(2);
    expect(seen[1]).toBe(seen[0]);
  });
});

describe('operations of one request that begin in the same turn', () => {
  it('travel as one, share a context, and each gets its own answer', async () => {
    const requestKey = {};
    const asked = ['{ request }', '{ whoAmI }', '{ broken }'].map((query) =>
      transport.fetch({ ...asViewer, query, requestKey }),
    );
    const [first, second, third] = await Promise.all(asked);
    expect(first?.result.data).toEqual({ request: 1 });
    expect(second?.result.data).toEqual({ whoAmI: 'gateway ses_s1 203.0.113.9' });
    expect(third?.result.errors).toHaveLength(1);
    expect(specimen.requests).toBe(1);
  });

  it('never mix requests, viewers, or mutations', async () => {
    const requestKey = {};
    const other = { ...asViewer, viewer: { ...viewer } };
    const answers = await Promise.all([
      transport.fetch({ ...asViewer, query: '{ request }', requestKey }),
      transport.fetch({ ...asViewer, query: '{ request }', requestKey: {} }),
      transport.fetch({ ...other, query: '{ request }', requestKey }),
      transport.fetch({ ...asViewer, query: 'mutation { login }', requestKey }),
    ]);
    expect(answers).toHaveLength(4);
    expect(specimen.requests).toBe(4);
  });
});

describe('a subgraph that does not answer', () => {
  it('is unavailable after the time-out for reads, and a later one for mutations', async () => {
    const slow = openTransport(house.server.url, { readTimeoutMs: 50, changeTimeoutMs: 80 });
    expect(await reasonOf(slow.fetch({ ...asViewer, query: '{ slow }' }))).toBe('timeout');
    const begun = performance.now();
    expect(await reasonOf(slow.fetch({ ...asViewer, query: 'mutation { slowly }' }))).toBe('timeout');
    expect(performance.now() - begun).toBeGreaterThan(75);
    specimen.gate.resolve(1);
  });

  it('is never asked twice to change something', async () => {
    const { url, asked } = await impostor((respond) => respond(503, ''));
    const peer = openTransport(url);
    expect(await reasonOf(peer.fetch({ ...asViewer, query: 'mutation { login }' }))).toBe('unreachable');
    expect(asked()).toBe(1);
  });

  it.each([
    ['no JSON', 'hello'],
    ['no result', '[1, 2]'],
    ['a result that is none', '{"data": 7}'],
    ['instructions that are none', '{"data":{},"extensions":{"outgoing":{"refreshToken":{"value":"x"}}}}'],
  ])('or answers with %s gives no answer', async (_what, body) => {
    const { url } = await impostor((respond) => respond(200, body));
    expect(await reasonOf(openTransport(url).fetch({ ...asViewer, query: '{ whoAmI }' }))).toBe('bad-answer');
  });

  it('or refuses this service gives no answer', async () => {
    const stranger = openTransport(house.server.url, { secret: 'another-secret-of-forty-characters-xxxxx' });
    expect(await reasonOf(stranger.fetch({ ...asNobody, query: '{ whoAmI }' }))).toBe('refused');
    expect(await reasonOf(stranger.outcome('cmd_1'))).toBe('refused');
  });

  it('lets the asker go when the asker leaves', async () => {
    const leaving = new AbortController();
    const asked = transport.fetch({ ...asViewer, query: '{ slow }', signal: leaving.signal });
    leaving.abort(new Error('gone'));
    await expect(asked).rejects.toThrow('gone');
    specimen.gate.resolve(1);
    expect(transport.circuit).toBe('closed');
  });
});

describe('the circuit of a transport', () => {
  it('opens when the subgraph dies and closes when it is back', async () => {
    const { port, url } = house.server;
    const failing = openTransport(url, { circuit: { failuresToOpen: 2, firstPauseMs: 30 } });
    const ask = (): ReturnType<typeof reasonOf> =>
      reasonOf(failing.fetch({ ...asViewer, query: '{ whoAmI }' }));
    expect(await ask()).toBe('answered');

    await house[Symbol.asyncDispose]();
    expect([await ask(), await ask(), await ask()]).toEqual(['unreachable', 'unreachable', 'circuit-open']);
    expect(failing.circuit).toBe('open');

    const back = await served(port, specimen);
    opened.push(back);
    await until(() => failing.circuit === 'half-open');
    expect(await ask()).toBe('answered');
    expect(failing.circuit).toBe('closed');
  });

  it('stays closed for what the subgraph refuses', async () => {
    const failing = openTransport(house.server.url, { circuit: { failuresToOpen: 1 } });
    await failing.fetch({ ...asViewer, query: '{ broken }' });
    await failing.fetch({ ...asViewer, query: '{ noSuchField }' });
    expect(failing.circuit).toBe('closed');
  });
});

describe('a subscription over the socket', () => {
  const subscribeTo = async (query: string, signal?: AbortSignal) =>
    (await transport.subscribe({ ...asNobody, query, signal }))[Symbol.asyncIterator]();

  it('brings every result in order and ends with the stream', async () => {
    const results: unknown[] = [];
    for await (const result of await transport.subscribe({
      ...asNobody,
      query: 'subscription { count(to: 3) }',
    }))
      results.push(result.data);
    expect(results).toEqual([{ count: 1 }, { count: 2 }, { count: 3 }]);
  });

  it('shares one connection among all of them', async () => {
    const streams = await Promise.all([1, 2, 3].map(() => subscribeTo('subscription { forever }')));
    for (const stream of streams) expect((await stream.next()).value).toMatchObject({ data: { forever: 1 } });
    expect(await house.metrics.renderMetrics()).toContain('sw_sockets{service="economy"} 1');
    for (const stream of streams) await stream.return?.();
    await until(() => specimen.openStreams === 0);
  });

  it('ends in the subgraph when its reader leaves or aborts', async () => {
    const leaving = new AbortController();
    const stream = await subscribeTo('subscription { forever }', leaving.signal);
    await stream.next();
    leaving.abort();
    await until(() => specimen.openStreams === 0);
    expect((await stream.next()).done).toBe(true);
  });

  it('ends at once in the subgraph when its reader leaves while nothing happens', async () => {
    const stream = await subscribeTo('subscription { quiet }');
    const waiting = stream.next();
    await until(() => specimen.openStreams === 1);
    await stream.return?.();
    expect((await waiting).done).toBe(true);
    await until(() => specimen.openStreams === 0);
  });

  it('brings the refusal of the operation as its only result', async () => {
    const stream = await subscribeTo('subscription { nothing }');
    expect((await stream.next()).value.errors).toHaveLength(1);
    expect((await stream.next()).done).toBe(true);
  });

  it('that breaks in the subgraph ends alone, masked, and is logged', async () => {
    const other = await subscribeTo('subscription { forever }');
    await other.next();
    const stream = await subscribeTo('subscription { count(to: 5, breakAt: 2) }');
    expect((await stream.next()).value).toMatchObject({ data: { count: 1 } });
    expect((await stream.next()).value.errors).toMatchObject([
      { extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    ]);
    expect((await stream.next()).done).toBe(true);
    expect((await other.next()).done).toBe(false);
    expect(house.lines.join('')).toContain('a subscription failed');
    await other.return?.();
  });

  it('ends with PeerUnavailable when the connection is lost, and a new one can begin at once', async () => {
    const { port } = house.server;
    const stream = await subscribeTo('subscription { forever }');
    await stream.next();
    const reading = async (): Promise<string> => {
      for (;;) if ((await stream.next()).done) return 'ended';
    };
    const lost = reasonOf(reading());
    await house[Symbol.asyncDispose]();
    expect(await lost).toBe('unreachable');

    const back = await served(port, specimen);
    opened.push(back);
    const again = await subscribeTo('subscription { count(to: 1) }');
    expect((await again.next()).value).toMatchObject({ data: { count: 1 } });
  });

  it('ends with PeerUnavailable when nobody is there', async () => {
    await house[Symbol.asyncDispose]();
    const stream = await subscribeTo('subscription { forever }');
    expect(await reasonOf(stream.next())).toBe('unreachable');
  });
});

describe('the internal questions over HTTP', () => {
  it('bring a page of the log', async () => {
    const page = await transport.log(41n, 2);
    expect(page.events.map(({ seq }) => seq)).toEqual(['42', '43']);
    expect(page.headSeq).toBe('900');
  });

  it('bring an outcome with its amounts intact', async () => {
    expect(await transport.outcome('cmd_1')).toEqual({
      outcome: 'settled',
      facts: { commandId: 'cmd_1', paidCredits: 9_007_199_254_740_993n },
    });
  });

  it('say whether the subgraph is ready', async () => {
    expect(await transport.ready()).toBe(true);
    specimen.sick = ['redis'];
    expect(await transport.ready()).toBe(false);
    await house[Symbol.asyncDispose]();
    expect(await transport.ready()).toBe(false);
  });
});
