import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { FeedClient, type Receiver } from '#/testing/feed-client.ts';
import { type GatewayHarness, startHarness, type TokenClaims } from '#/testing/gateway-harness.ts';
import { ScriptedFeed } from '#/testing/scripted-feed.ts';

let harness: GatewayHarness;
let regionFeed: ScriptedFeed;
let walletFeed: ScriptedFeed;
let disposables: AsyncDisposableStack;

beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness[Symbol.asyncDispose]());
beforeEach(() => {
  regionFeed = new ScriptedFeed(harness.schema, 'regionFeed');
  walletFeed = new ScriptedFeed(harness.schema, 'walletFeed');
  harness.subgraphs.regions.feed = regionFeed;
  harness.subgraphs.economy.feed = walletFeed;
  disposables = new AsyncDisposableStack();
  for (const subgraph of Object.values(harness.subgraphs)) subgraph.requests.length = 0;
});
afterEach(() => disposables.disposeAsync());

const client = async (claims: TokenClaims = {}): Promise<FeedClient> =>
  disposables.use(new FeedClient(harness, await harness.token(claims)));
const someone = (name: string): TokenClaims => ({
  user: `usr_${name}`,
  player: `plr_${name}`,
  session: `ses_${name}`,
});

const REGION = `subscription Region($id: ID!, $after: Cursor) {
  regionFeed(regionId: $id, after: $after) {
    __typename
    ... on FeedStarted { position: cursor at }
    ... on ResyncRequired { position: cursor }
    ... on RegionHealthChanged { position: cursor status }
  }
}`;
const WALLET = `subscription Wallet($after: Cursor) {
  walletFeed(after: $after) {
    __typename
    ... on FeedStarted { cursor }
    ... on CreditsChanged { cursor reason }
  }
}`;
const terran = { id: 'reg_terran' };
const health = (status: string) => ({ __typename: 'RegionHealthChanged', status });
const paid = (reason: string) => ({ __typename: 'CreditsChanged', reason });

/** Waits until the feed has so many readers. */
async function readers(feed: ScriptedFeed, count: number): Promise<void> {
  while (feed.readers !== count) await new Promise((resolve) => setImmediate(resolve));
}

describe('a feed of one player', () => {
  it('is read at its owner in the name of the player, in order, and ends there when the player leaves', async () => {
    const feed = (await client()).subscribe(WALLET);
    await feed.count(1);
    walletFeed.publish(paid('bought'));
    walletFeed.publish(paid('sold'));
    await feed.count(3);

    expect(feed.values('__typename')).toEqual(['FeedStarted', 'CreditsChanged', 'CreditsChanged']);
    expect(feed.values('reason')).toEqual([undefined, 'bought', 'sold']);
    expect(walletFeed.opened[0]).toMatchObject({
      viewer: { playerId: 'plr_ann' },
      caller: { kind: 'gateway' },
    });
    feed.stop();
    await readers(walletFeed, 0);
  });

  it('is never shared, even by one player', async () => {
    const one = await client();
    const feeds = [
      one.subscribe(WALLET),
      one.subscribe(WALLET),
      (await client(someone('bob'))).subscribe(WALLET),
    ];
    await Promise.all(feeds.map((feed) => feed.count(1)));
    expect(walletFeed.opened.map(({ viewer }) => viewer?.playerId).toSorted()).toEqual([
      'plr_ann',
      'plr_ann',
      'plr_bob',
    ]);
  });

  it('goes on after the cursor of a client that comes back', async () => {
    walletFeed.publish(paid('one'));
    const cursor = walletFeed.publish(paid('two'));
    walletFeed.publish(paid('three'));

    const feed = (await client()).subscribe(WALLET, { after: cursor });
    await feed.count(2);

    expect(feed.values('reason')).toEqual([undefined, 'three']);
  });

  it('goes on after the loss of its subgraph, and the player notices only a pause', async () => {
    const feed = (await client()).subscribe(WALLET);
    await feed.count(1);
    walletFeed.publish(paid('one'));
    await feed.count(2);

    walletFeed.lose(3);
    walletFeed.publish(paid('two'));
    walletFeed.publish(paid('three'));
    await feed.count(4);

    expect(feed.values('reason')).toEqual([undefined, 'one', 'two', 'three']);
    expect(feed.ended).toBe('open');
    expect(walletFeed.opened.map(({ variables }) => variables?.['sw_after'])).toEqual([
      null,
      'c1',
      'c1',
      'c1',
      'c1',
    ]);
  });

  it('ends when its owner ends it', async () => {
    const feed = (await client()).subscribe(WALLET);
    await feed.count(1);
    walletFeed.end();
    await feed.until(({ ended }) => ended === 'completed');
    expect(feed.results).toHaveLength(1);
  });

  it('may select what other subgraphs own, and is told when one of them is down', async () => {
    const feed = (await client()).subscribe(
      'subscription { battleFeed { __typename ... on CombatStarted { combat { id sector { number } } } } }',
    );
    const battles = new ScriptedFeed(harness.schema, 'battleFeed');
    harness.subgraphs.combat.feed = battles;
    await feed.count(1);
    battles.publish({
      __typename: 'CombatStarted',
      combat: { __typename: 'Combat', id: 'cmb_1', sector: { __typename: 'Sector', id: 'sec_1' } },
    });
    await feed.count(2);
    expect(feed.values('combat')[1]).toMatchObject({ id: 'cmb_1', sector: { number: expect.any(Number) } });

    harness.subgraphs.universe.isDown = true;
    battles.publish({
      __typename: 'CombatStarted',
      combat: { __typename: 'Combat', id: 'cmb_2', sector: { __typename: 'Sector', id: 'sec_1' } },
    });
    await feed.count(3);
    harness.subgraphs.universe.isDown = false;
    expect(feed.results[2]?.errors?.[0]?.extensions['code']).toBe('SUBGRAPH_UNAVAILABLE');
  });
});

describe('a feed that is the same for everyone', () => {
  it('is read once at its owner for all its subscribers, without a player', async () => {
    const clients = await Promise.all(['ann', 'bob', 'cleo'].map((name) => client(someone(name))));
    const feeds = clients.flatMap((one) => [one.subscribe(REGION, terran), one.subscribe(REGION, terran)]);
    await Promise.all(feeds.map((feed) => feed.count(1)));
    regionFeed.publish(health('DOWN'));
    await Promise.all(feeds.map((feed) => feed.count(2)));

    expect(regionFeed.opened).toHaveLength(1);
    expect(regionFeed.opened[0]?.viewer).toMatchObject({ playerId: null, roles: [], scopes: [] });
    for (const feed of feeds) expect(feed.values('status')).toEqual([undefined, 'DOWN']);
    for (const feed of feeds) feed.stop();
    await readers(regionFeed, 0);
  });

  it('of another region, or asked for in another way, is another stream', async () => {
    const one = await client();
    const feeds = [
      one.subscribe(REGION, terran),
      one.subscribe(REGION, { id: 'reg_nexus' }),
      one.subscribe(REGION.replace('status', 'state: status'), terran),
    ];
    await Promise.all(feeds.map((feed) => feed.count(1)));
    expect(regionFeed.opened).toHaveLength(3);
  });

  it('tells one who comes late where it starts, and from there nothing is missed', async () => {
    const early = (await client()).subscribe(REGION, terran);
    await early.count(1);
    const cursor = regionFeed.publish(health('DOWN'));
    await early.count(2);

    const late = (await client(someone('bob'))).subscribe(REGION, terran);
    await late.count(1);
    regionFeed.publish(health('HEALTHY'));
    await late.count(2);

    expect(late.values('__typename')).toEqual(['FeedStarted', 'RegionHealthChanged']);
    expect(late.values('position')).toEqual([cursor, 'c2']);
    expect(regionFeed.opened).toHaveLength(1);
  });

  it('gives one who comes back what was missed, then the shared stream, each event once and in order', async () => {
    const early = (await client()).subscribe(REGION, terran);
    await early.count(1);
    const seen = regionFeed.publish(health('DEGRADED'));
    for (const status of ['DOWN', 'DEGRADED', 'HEALTHY']) regionFeed.publish(health(status));
    await early.count(5);

    const back = (await client(someone('bob'))).subscribe(REGION, { ...terran, after: seen });
    await back.count(4);
    await readers(regionFeed, 2);
    for (let event = 0; event < 20; event++) regionFeed.publish(health(event % 2 === 0 ? 'DOWN' : 'HEALTHY'));
    await back.count(24);
    await readers(regionFeed, 1);
    regionFeed.publish(health('DEGRADED'));
    await back.count(25);

    expect(back.values('position')).toEqual([
      'c1',
      ...Array.from({ length: 24 }, (_, index) => `c${index + 2}`),
    ]);
    expect(regionFeed.opened).toHaveLength(2);
  });

  it('goes on after the loss of its subgraph for all, each event once', async () => {
    const feeds = await Promise.all(
      ['ann', 'bob'].map(async (name) => (await client(someone(name))).subscribe(REGION, terran)),
    );
    await Promise.all(feeds.map((feed) => feed.count(1)));
    regionFeed.publish(health('DOWN'));
    await Promise.all(feeds.map((feed) => feed.count(2)));
    regionFeed.lose(2);
    regionFeed.publish(health('HEALTHY'));
    await Promise.all(feeds.map((feed) => feed.count(3)));
    for (const feed of feeds) expect(feed.values('position')).toEqual(['c0', 'c1', 'c2']);
  });

  it('is closed to one who may not open it, also while others read it', async () => {
    const PULSE = 'subscription { platformPulse { id playersOnline moneySupply { __typename } } }';
    const pulse = new ScriptedFeed(harness.schema, 'platformPulse', {
      __typename: 'PlatformPulse',
      id: 'pulse',
      playersOnline: 3,
    });
    harness.subgraphs.regions.feed = pulse;
    const clerk = (
      await client({ ...someone('clerk'), scopes: ['system.health', 'economy.view'] })
    ).subscribe(PULSE);
    const player = (await client(someone('bob'))).subscribe(PULSE);
    await player.until(({ ended }) => ended === 'failed');
    await clerk.count(1);

    expect(clerk.results).toMatchObject([
      { data: { platformPulse: { playersOnline: 3, moneySupply: { __typename: 'MoneySupply' } } } },
    ]);
    expect(player.failure).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    expect(player.results).toEqual([]);
    expect(pulse.opened[0]?.viewer?.scopes.toSorted()).toEqual(['economy.view', 'system.health']);
  });

  it('survives clients that come and go fifty times under a stream of events: 0 missing, 0 doubled', async () => {
    const anchor = (await client()).subscribe(REGION, terran);
    await anchor.count(1);
    const names = Array.from({ length: 10 }, (_, index) => `p${index}`);
    const seen = new Map(names.map((name) => [name, ['c0']]));
    const publishing = setInterval(() => regionFeed.publish(health('DOWN')), 2);
    for (let round = 0; round < 5; round++) {
      await Promise.all(
        names.map(async (name) => {
          const positions = seen.get(name) ?? [];
          await using visitor = new FeedClient(harness, await harness.token(someone(name)));
          const feed = visitor.subscribe(REGION, { ...terran, after: positions.at(-1) });
          await feed.count(5 + (round % 3));
          positions.push(...feed.values('position').slice(1).map(String));
        }),
      );
    }
    clearInterval(publishing);
    for (const positions of seen.values()) {
      expect(positions).toEqual(Array.from({ length: positions.length }, (_, index) => `c${index}`));
      expect(positions.length).toBeGreaterThan(20);
    }
  });
});

describe('queries and mutations over the socket', () => {
  it('are answered as over HTTP, and then the operation is over', async () => {
    const answer = (await client()).subscribe('{ me { id } }');
    await answer.until(({ ended }) => ended === 'completed');
    expect(answer.results).toMatchObject([{ data: { me: { id: expect.any(String) } } }]);
  });

  it('are refused with the same typed errors', async () => {
    const one = await client();
    const forbidden = one.subscribe('{ users { totalCount } }');
    const invalid = one.subscribe('{ nothing }');
    await Promise.all([
      forbidden.until(({ ended }) => ended !== 'open'),
      invalid.until(({ ended }) => ended !== 'open'),
    ]);
    expect(forbidden.results[0]?.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    expect(invalid.failure).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  });
});

describe('a socket', () => {
  it.each([
    ['without a token', () => null],
    ['with a forged token', () => 'a.b.c'],
  ])('%s is closed with 4403', async (_name, token) => {
    const stranger = disposables.use(new FeedClient(harness, token()));
    stranger.subscribe(WALLET);
    expect(await stranger.closed).toEqual({ code: 4403, reason: 'Forbidden' });
  });

  it('is closed with 4403 when its token ends', async () => {
    const short = await client({ lifeSeconds: 1 });
    short.subscribe(WALLET);
    expect(await short.closed).toEqual({ code: 4403, reason: 'Token expired' });
  });

  it('is closed when its session is revoked, and the others stay', async () => {
    const [gone, stays] = [await client(someone('gone')), await client(someone('stays'))];
    const [lost, kept] = [gone.subscribe(WALLET), stays.subscribe(WALLET)];
    await Promise.all([lost.count(1), kept.count(1)]);

    harness.revoke('ses_gone');

    expect(await gone.closed).toEqual({ code: 4403, reason: 'Session revoked' });
    walletFeed.publish(paid('bought'));
    await kept.count(2);
  });

  it('is the fifth of its account at most', async () => {
    const clients = await Promise.all(Array.from({ length: 5 }, () => client(someone('many'))));
    await Promise.all(clients.map((one) => one.subscribe(WALLET).count(1)));
    const sixth = await client(someone('many'));
    sixth.subscribe(WALLET);
    expect(await sixth.closed).toEqual({ code: 1013, reason: 'Too many sockets' });
  });

  it('has fifty subscriptions at most', async () => {
    const one = await client();
    const feeds = Array.from({ length: 51 }, () => one.subscribe(WALLET));
    await Promise.all(feeds.map((feed) => feed.count(1)));
    const refused = feeds.filter((feed) => feed.results[0]?.errors);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.results[0]?.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      maximum: 50,
    });
  });

  const open = async (headers: Record<string, string> = {}): Promise<WebSocket> => {
    const socket = new WebSocket(
      `${harness.gateway.url.replace('http', 'ws')}/graphql`,
      'graphql-transport-ws',
      { headers },
    );
    disposables.defer(() => socket.terminate());
    await new Promise((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    return socket;
  };
  const closing = (socket: WebSocket) => new Promise<number>((resolve) => socket.once('close', resolve));

  it('that says nothing is closed after three seconds', async () => {
    expect(await closing(await open())).toBe(4408);
  });

  it('that sends a message over 16 kB is closed', async () => {
    const socket = await open();
    const closed = closing(socket);
    socket.send(JSON.stringify({ type: 'ping', payload: { pad: 'x'.repeat(17_000) } }));
    expect(await closed).toBe(1009);
  });

  it('that floods is closed', async () => {
    const socket = await open();
    const closed = closing(socket);
    for (let message = 0; message < 300; message++) socket.send('{"type":"ping"}');
    expect(await closed).toBe(4429);
  });

  it('of a page that is not of the game is not opened', async () => {
    await expect(open({ origin: 'https://evil.example' })).rejects.toThrow('403');
    await expect(open({ origin: 'http://play.example' })).resolves.toBeInstanceOf(WebSocket);
  });

  it('that does not read what it asked for is closed before it fills the memory, and nothing else suffers', async () => {
    const slow = await open();
    const acknowledged = new Promise((resolve) => slow.once('message', resolve));
    slow.send(
      JSON.stringify({
        type: 'connection_init',
        payload: { authorization: `Bearer ${await harness.token(someone('slow'))}` },
      }),
    );
    await acknowledged;
    const BULKY =
      'subscription { regionFeed(regionId: "reg_terran") { __typename ... on RegionHealthChanged { region { id } } } }';
    const started = new Promise((resolve) => slow.once('message', resolve));
    slow.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: BULKY } }));
    await started;
    const healthy = (await client()).subscribe(BULKY);
    await healthy.count(1);
    slow.pause();
    const region = { __typename: 'Region', id: 'x'.repeat(50_000) };
    for (let event = 1; event <= 300; event++) {
      regionFeed.publish({ __typename: 'RegionHealthChanged', region });
      await healthy.count(event + 1);
    }
    const closed = closing(slow);
    slow.resume();
    expect([4408, 1006]).toContain(await closed);
  });
});

describe('a gateway that stops', () => {
  it('sends its sockets away so that they come back, and goes on from their cursor elsewhere', async () => {
    await using other = await startHarness();
    const feed = new ScriptedFeed(other.schema, 'walletFeed');
    other.subgraphs.economy.feed = feed;
    const visitor = disposables.use(new FeedClient(other, await other.token()));
    const received: Receiver = visitor.subscribe(WALLET);
    await received.count(1);

    await other.gateway[Symbol.asyncDispose]();

    expect(await visitor.closed).toEqual({ code: 1012, reason: 'Service restart' });
  });
});
