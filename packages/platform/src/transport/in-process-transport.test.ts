import { parse } from 'graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import { InProcessTransport } from '#/transport/in-process-transport.ts';
import { PeerUnavailable } from '#/transport/peer-unavailable.ts';
import { PeerFault, peersOver } from '#/transport/peers.ts';
import { asNobody, asViewer, until, viewer } from '#/transport/testing/served.ts';
import { Specimen } from '#/transport/testing/specimen.ts';

let specimen: Specimen;
let transport: InProcessTransport;
beforeEach(() => {
  specimen = new Specimen();
  transport = new InProcessTransport(specimen);
});

describe('a subgraph of the same process', () => {
  it('shares one context among the operations of one request', async () => {
    const requestKey = {};
    const ask = () => transport.fetch({ ...asViewer, query: '{ request }', requestKey });
    const answers = [await ask(), await ask()].map(({ result }) => result.data);
    expect(answers).toEqual([{ request: 1 }, { request: 1 }]);
  });

  it('never shares a context between requests or viewers', async () => {
    const requestKey = {};
    await transport.fetch({ ...asViewer, query: '{ request }', requestKey });
    await transport.fetch({ ...asViewer, viewer: { ...viewer }, query: '{ request }', requestKey });
    await transport.fetch({ ...asViewer, query: '{ request }' });
    await transport.fetch({ ...asViewer, query: '{ request }' });
    expect(specimen.requests).toBe(4);
  });

  it('executes the planned document without reading the text again', async () => {
    const document = parse('{ whoAmI }');
    const { result } = await transport.fetch({ ...asNobody, query: 'not read', document });
    expect(result.data).toEqual({ whoAmI: 'gateway nobody nowhere' });
  });

  it('hands over the instructions for the gateway', async () => {
    const { outgoing } = await transport.fetch({ ...asViewer, query: 'mutation { login }' });
    expect(outgoing.refreshToken?.value).toBe('fresh');
  });

  it('ends a subscription when its reader aborts', async () => {
    const leaving = new AbortController();
    const stream = await transport.subscribe({
      ...asNobody,
      query: 'subscription { forever }',
      signal: leaving.signal,
    });
    if (!(Symbol.asyncIterator in stream)) throw new Error('refused');
    const iterator = stream[Symbol.asyncIterator]();
    expect((await iterator.next()).value).toMatchObject({ data: { forever: 1 } });
    leaving.abort();
    await until(() => specimen.openStreams === 0);
  });
});

describe('peers', () => {
  it('are asked as a service and answer with data', async () => {
    const peers = peersOver('combat', new Map([['economy', transport]]));
    expect(await peers.call('economy', { query: '{ whoAmI }' })).toEqual({
      whoAmI: 'service nobody nowhere',
    });
    expect(await peers.outcome('economy', 'cmd_1')).toMatchObject({ outcome: 'settled' });
    expect((await peers.log('economy', 0n, 3)).events).toHaveLength(3);
  });

  it('that are not there are unavailable', async () => {
    const peers = peersOver('combat', new Map());
    await expect(peers.call('economy', { query: '{ whoAmI }' })).rejects.toThrow(PeerUnavailable);
    await expect(peers.outcome('economy', 'cmd_1')).rejects.toThrow(PeerUnavailable);
  });

  it('that answer with errors are at fault', async () => {
    const peers = peersOver('combat', new Map([['economy', transport]]));
    await expect(peers.call('economy', { query: '{ broken }' })).rejects.toThrow(PeerFault);
  });
});
