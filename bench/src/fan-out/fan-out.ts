import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { startHarness } from '@sw/gateway/testing/gateway-harness';
import { ScriptedFeed } from '@sw/gateway/testing/scripted-feed';
import { WebSocketServer } from 'ws';
import { type Bench, ratioRow } from '#/bench.ts';
import { type Child, startChild } from '#/child.ts';
import { median } from '#/statistics.ts';

const ACCOUNTS = 200;
const SOCKETS_PER_ACCOUNT = 5;
const SOCKETS = ACCOUNTS * SOCKETS_PER_ACCOUNT;
const WARM_UP = 10;
const EVENTS = 60;
const BAR = 0.6;
const FEED =
  'subscription { regionFeed(regionId: "reg_terran") { __typename ... on RegionHealthChanged { cursor at status region { name } } ... on FeedStarted { cursor } } }';

/** The gateway's subscription server with everything it does for a socket, beside ws that only sends. */
export const fanOut: Bench = {
  name: 'fan-out',
  about: 'one event to 1,000 sockets through the gateway, beside a bare ws broadcast of the same bytes',
  async run() {
    await using field = new AsyncDisposableStack();
    const gateway = await openGateway(field);
    const bare = await openBare(field, await gateway.publish());
    const took = { gateway: [] as number[], bare: [] as number[] };
    for (let event = 0; event < WARM_UP + EVENTS; event++) {
      const [byGateway, byBare] = [await milliseconds(gateway.publish), await milliseconds(bare.broadcast)];
      if (event < WARM_UP) continue;
      took.gateway.push(byGateway);
      took.bare.push(byBare);
    }
    const [ours, other] = [median(took.gateway), median(took.bare)];
    return [
      ratioRow('one event to 1,000 sockets ÷ bare ws', {
        ours: `${ours.toFixed(1)} ms`,
        beside: `${other.toFixed(1)} ms`,
        ratio: other / ours,
        bar: BAR,
      }),
    ];
  },
};

/** From saying it until a thousand sockets of another process have heard it. */
async function milliseconds(say: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await say();
  return performance.now() - startedAt;
}

async function openGateway(field: AsyncDisposableStack): Promise<Readonly<{ publish(): Promise<string> }>> {
  const harness = field.use(await startHarness());
  const feed = new ScriptedFeed(harness.schema, 'regionFeed');
  harness.subgraphs.regions.feed = feed;
  const tokens = await Promise.all(
    Array.from({ length: ACCOUNTS }, (_, at) =>
      harness.token({ user: `usr_${at}`, player: `plr_${at}`, session: `ses_${at}` }),
    ),
  );
  const listeners = await joined(field, {
    url: `${harness.gateway.url.replace('http', 'ws')}/graphql`,
    tokens,
    socketsPerToken: SOCKETS_PER_ACCOUNT,
    query: FEED,
  });
  return {
    publish: async () => {
      feed.publish({
        __typename: 'RegionHealthChanged',
        status: 'HEALTHY',
        region: { id: 'reg_terran', name: 'Terran Space' },
      });
      return heardByAll(listeners);
    },
  };
}

async function openBare(
  field: AsyncDisposableStack,
  text: string,
): Promise<Readonly<{ broadcast(): Promise<string> }>> {
  const server = field.adopt(
    new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false }),
    (open) => {
      for (const socket of open.clients) socket.terminate();
      open.close();
    },
  );
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const listeners = await joined(field, {
    url: `ws://127.0.0.1:${port}`,
    tokens: ['nobody'],
    socketsPerToken: SOCKETS,
    query: null,
  });
  return {
    broadcast: () => {
      for (const socket of server.clients) socket.send(text);
      return heardByAll(listeners);
    },
  };
}

type Join = Readonly<{
  url: string;
  tokens: readonly string[];
  socketsPerToken: number;
  query: string | null;
}>;

async function joined(field: AsyncDisposableStack, join: Join): Promise<Child> {
  const listeners = field.use(startChild(new URL('./listeners-main.ts', import.meta.url)));
  await listeners.ask({ join });
  return listeners;
}

const heardByAll = async (listeners: Child): Promise<string> =>
  (await listeners.ask<{ last: string }>({ heard: SOCKETS })).last;
