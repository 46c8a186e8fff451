import { SUBGRAPHS } from '@sw/kernel/events/catalogue';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GraphClient, type GraphError, type Pilot } from '#/graph-client.ts';
import { endedToken, promotedToken, unsignedToken } from '#/access-tokens.ts';
import { type RawRequest, rawRequest } from '#/raw-request.ts';
import { answerOnSocket, closingOf } from '#/socket-request.ts';
import { breachesOf } from '#/sound-world.ts';
import { type Stack, startStack } from '#/stack.ts';
import { worldChecksum } from '#/world-checksum.ts';

let stack: Stack;
let client: GraphClient;
let pilot: Pilot;
let other: Pilot;
let checksum: string;

beforeAll(async () => {
  stack = await startStack();
  client = new GraphClient(stack.graphUrl);
  [pilot, other] = await Promise.all([client.register('Clumsy'), client.register('Victim')]);
  expect(await breachesOf(stack.pool)).toEqual([]);
  checksum = await worldChecksum(stack.pool);
});
afterAll(() => stack[Symbol.asyncDispose]());

const UNION = '__typename ... on UserError { code }';
const MOVE = `mutation($input: MoveShipInput!) { moveShip(input: $input) { ship { id } errors { ${UNION} } } }`;
const DOCK = `mutation($input: DockShipInput!) { dockShip(input: $input) { ship { id } errors { ${UNION} } } }`;
const SCAN = `mutation($input: ScanSectorInput!) { scanSector(input: $input) { sector { id } errors { ${UNION} } } }`;
const ATTACK = `mutation($input: AttackShipInput!) { attackShip(input: $input) { combat { id } errors { ${UNION} } } }`;
const QUOTE = `mutation($input: QuoteTradeInput!) { quoteTrade(input: $input) { quote { id } errors { ${UNION} } } }`;
const BUY = `mutation($input: BuyCommodityInput!) { buyCommodity(input: $input) { trade { id } errors { ${UNION} } } }`;
const SELL = `mutation($input: SellCommodityInput!) { sellCommodity(input: $input) { trade { id } errors { ${UNION} } } }`;
const key = (name: string) => ({ idempotencyKey: `bad-${name}` });
const order = (change: object) => ({
  stationId: pilot.stationId,
  side: 'BUY',
  commodity: 'ORE',
  quantity: 1,
  ...change,
});

type Bad = readonly [what: string, query: string, input: () => object, answer: string];

/** What is wrong with the command is told as data (`Type CODE`), what is wrong with the request as a coded error. */
const COMMANDS: readonly Bad[] = [
  [
    'a sector that does not exist',
    MOVE,
    () => ({ ...key('m1'), toSectorId: 'sec_terran_99999' }),
    'NotFoundError NOT_FOUND',
  ],
  [
    'a sector out of reach',
    MOVE,
    () => ({ ...key('m2'), toSectorId: 'sec_terran_60' }),
    'NotFoundError NOT_FOUND',
  ],
  [
    'a sector of another region',
    MOVE,
    () => ({ ...key('m3'), toSectorId: 'sec_nexus_1' }),
    'NotFoundError NOT_FOUND',
  ],
  [
    'something that is no sector',
    MOVE,
    () => ({ ...key('m4'), toSectorId: 'stn_terran_1' }),
    'BAD_USER_INPUT',
  ],
  [
    'a sector number beyond 64 bits',
    MOVE,
    () => ({ ...key('m5'), toSectorId: 'sec_terran_18446744073709551617' }),
    'BAD_USER_INPUT',
  ],
  [
    'a sector without a number',
    MOVE,
    () => ({ ...key('m8'), toSectorId: 'sec_terran_one' }),
    'BAD_USER_INPUT',
  ],
  [
    'SQL for an id',
    MOVE,
    () => ({ ...key('m6'), toSectorId: "sec_terran_1'; drop table ship; --" }),
    'BAD_USER_INPUT',
  ],
  [
    'an idempotency key of a novel',
    MOVE,
    () => ({ idempotencyKey: 'x'.repeat(101), toSectorId: 'sec_terran_2' }),
    'BAD_USER_INPUT',
  ],
  [
    'a departure from within the dock',
    MOVE,
    () => ({ ...key('m7'), toSectorId: 'NEIGHBOUR' }),
    'MustUndockError MUST_UNDOCK',
  ],
  [
    'a station that does not exist',
    DOCK,
    () => ({ ...key('d1'), stationId: 'stn_terran_none' }),
    'NotFoundError NOT_FOUND',
  ],
  [
    'a dock while docked',
    DOCK,
    () => ({ ...key('d2'), stationId: pilot.stationId }),
    'MustUndockError MUST_UNDOCK',
  ],
  [
    'a scan of a sector that does not exist',
    SCAN,
    () => ({ ...key('s1'), sectorId: 'sec_terran_99999' }),
    'NotFoundError NOT_FOUND',
  ],
  [
    'an attack from within the dock',
    ATTACK,
    () => ({ ...key('a1'), targetId: other.shipId }),
    'MustLeaveStationError MUST_UNDOCK',
  ],
  [
    'an attack on nothing',
    ATTACK,
    () => ({ ...key('a2'), targetId: 'npc_terran_none' }),
    'NotFoundError NOT_FOUND',
  ],
  ['an attack on a place', ATTACK, () => ({ ...key('a3'), targetId: pilot.sectorId }), 'BAD_USER_INPUT'],
  ['a price for no units', QUOTE, () => order({ quantity: 0 }), 'ValidationError VALIDATION'],
  ['a price for less than nothing', QUOTE, () => order({ quantity: -5 }), 'ValidationError VALIDATION'],
  [
    'a price for more than anyone has',
    QUOTE,
    () => order({ quantity: 1_000_000_000 }),
    'NotEnoughStockError NOT_ENOUGH_STOCK',
  ],
  ['a quantity beyond 32 bits', QUOTE, () => order({ quantity: 2 ** 31 }), 'BAD_USER_INPUT'],
  ['a quantity beyond 64 bits', QUOTE, () => order({ quantity: 1e30 }), 'BAD_USER_INPUT'],
  ['half a unit', QUOTE, () => order({ quantity: 0.5 }), 'BAD_USER_INPUT'],
  ['a good nobody knows', QUOTE, () => order({ commodity: 'SPICE' }), 'BAD_USER_INPUT'],
  [
    'a price at a station that does not exist',
    QUOTE,
    () => order({ stationId: 'stn_terran_none' }),
    'NotFoundError NOT_FOUND',
  ],
  [
    'goods that are not in the hold',
    QUOTE,
    () => order({ side: 'SELL', commodity: 'GOURMET_FOOD', quantity: 9 }),
    'NotEnoughCargoError NOT_ENOUGH_CARGO',
  ],
  [
    'a quote nobody gave',
    BUY,
    () => ({ ...key('b1'), quoteId: 'quo_terran_none' }),
    'NotFoundError NOT_FOUND',
  ],
  ['something that is no quote', BUY, () => ({ ...key('b2'), quoteId: pilot.shipId }), 'BAD_USER_INPUT'],
  [
    'a sale of a quote nobody gave',
    SELL,
    () => ({ ...key('b3'), quoteId: 'quo_terran_none' }),
    'NotFoundError NOT_FOUND',
  ],
];

type Refusal = Readonly<{ __typename: string; code: string }>;
const told = (
  data: Readonly<Record<string, { errors: readonly Refusal[] } | null>> | null,
  errors: readonly GraphError[],
): string[] => [
  ...errors.map(({ extensions }) => extensions.code),
  ...Object.values(data ?? {}).flatMap(
    (payload) => payload?.errors.map(({ __typename, code }) => `${__typename} ${code}`) ?? [],
  ),
];

describe('a command that cannot be', () => {
  it.each(COMMANDS)('such as %s is answered as documented', async (_what, query, input, answer) => {
    const { data, errors } = await client.ask<Record<string, { errors: Refusal[] }>>(
      query,
      { input: await arranged(input()) },
      pilot.token,
    );
    expect(told(data, errors)).toEqual([answer]);
  });

  it.each(COMMANDS)('such as %s gets the same answer over a socket', async (_what, query, input, answer) => {
    const { data, errors } = await answerOnSocket(
      { graphUrl: stack.graphUrl, token: pilot.token },
      { query, variables: { input: await arranged(input()) } },
    );
    expect(told(data, errors)).toEqual([answer]);
  });
});

/** A sector next to the dock, whichever the galaxy has. */
async function arranged(input: object): Promise<object> {
  if (!('toSectorId' in input) || input.toSectorId !== 'NEIGHBOUR') return input;
  const { rows } = await stack.pool.query<{ to: number }>(
    `select min(to_number) as to from universe.warp where region_id = 'reg_terran' and from_number = 1 and not is_latent`,
  );
  return { ...input, toSectorId: `sec_terran_${rows[0]?.to}` };
}

const me = '{ me { id } }';
const page = (after: string) => ({
  query: 'query($after: Cursor) { myTrades(after: $after) { nodes { id } } }',
  variables: { after },
});
const aliases = (count: number): string =>
  Array.from({ length: count }, (_, at) => `a${at}: me { id }`).join(' ');
const deep = (levels: number): string =>
  `{ me { ship { sector { ${'warps { to { '.repeat(levels)} id ${'} }'.repeat(levels)} } } } }`;
type BadRequest = readonly [
  what: string,
  request: () => RawRequest | Promise<RawRequest>,
  status: number,
  code: string,
];
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const signed =
  (body: RawRequest['body']): (() => RawRequest) =>
  () => ({ body, headers: bearer(pilot.token) });

const REQUESTS: readonly BadRequest[] = [
  ['one without a token', () => ({ body: { query: me } }), 401, 'UNAUTHENTICATED'],
  [
    'one with a token that has ended',
    async () => ({ body: { query: me }, headers: bearer(await endedToken(stack.pool, pilot.playerId)) }),
    401,
    'UNAUTHENTICATED',
  ],
  [
    'one with rights written into the token',
    () => ({ body: { query: '{ users { totalCount } }' }, headers: bearer(promotedToken(pilot.token)) }),
    401,
    'UNAUTHENTICATED',
  ],
  [
    'one with a token that nobody signed',
    () => ({ body: { query: me }, headers: bearer(unsignedToken(pilot.token)) }),
    401,
    'UNAUTHENTICATED',
  ],
  ['one without the right', signed({ query: '{ users { totalCount } }' }), 403, 'FORBIDDEN'],
  ['a page after something that is no cursor', signed(page('yesterday')), 200, 'BAD_USER_INPUT'],
  [
    'a page after a cursor of another list',
    signed(page(Buffer.from('1.7').toString('base64url'))),
    200,
    'BAD_USER_INPUT',
  ],
  [
    'a page of a million',
    signed({ query: '{ myTrades(first: 1000000) { nodes { id } } }' }),
    400,
    'BAD_USER_INPUT',
  ],
  [
    'a body of half a megabyte',
    signed({ query: me, variables: { filler: 'x'.repeat(500_000) } }),
    413,
    'BAD_USER_INPUT',
  ],
  ['a deep one', signed({ query: deep(12) }), 400, 'BAD_USER_INPUT'],
  ['a wide one', signed({ query: `{ ${aliases(300)} }` }), 400, 'BAD_USER_INPUT'],
  ['an endless one', signed({ query: `{ ${'__typename '.repeat(5_000)} }` }), 400, 'BAD_USER_INPUT'],
  [
    'one that is dear',
    signed({
      query:
        '{ myTrades(first: 100) { nodes { station { sector { warps { to { warps { to { id } } } } } } } } }',
    }),
    400,
    'BAD_USER_INPUT',
  ],
  ['many in one', signed([{ query: me }, { query: me }]), 400, 'BAD_USER_INPUT'],
  [
    'a form',
    () => ({
      body: 'query={me{id}}',
      headers: { ...bearer(pilot.token), 'content-type': 'application/x-www-form-urlencoded' },
    }),
    415,
    'BAD_USER_INPUT',
  ],
  ['half of one', signed('{"query": "{ me'), 400, 'BAD_USER_INPUT'],
  ['no GraphQL', signed({ query: 'select * from player' }), 400, 'GRAPHQL_PARSE_FAILED'],
  ['a field that does not exist', signed({ query: '{ me { password } }' }), 400, 'GRAPHQL_VALIDATION_FAILED'],
  ['the key set that only services read', signed({ query: '{ jwks }' }), 400, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'a hold that only combat may ask for',
    signed({ query: 'mutation { holdEngagement(input: {}) { refusal } }' }),
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'a heartbeat of a stranger',
    signed({ query: 'mutation { recordHeartbeat(input: {}) }' }),
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['the door of subgraphs', signed({ query: '{ _service { sdl } }' }), 400, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'entities by their keys',
    signed({ query: '{ _entities(representations: []) { __typename } }' }),
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
];

describe('a request that cannot be', () => {
  it.each(REQUESTS)('such as %s is answered as documented', async (_what, request, status, code) => {
    const answer = await rawRequest(stack.graphUrl, await request());
    expect([answer.status, answer.codes]).toEqual([status, [code]]);
    expect(answer.text).not.toMatch(/stack|node_modules|serviceName|select /);
  });
});

const INIT = (token: string) => ({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
const SUBSCRIBE = {
  id: '1',
  type: 'subscribe',
  payload: { query: 'subscription { walletFeed { __typename } }' },
};
type BadSocket = readonly [
  what: string,
  messages: () => (object | string)[] | Promise<(object | string)[]>,
  code: number,
];

const SOCKETS: readonly BadSocket[] = [
  ['one that subscribes before it has said who it is', () => [SUBSCRIBE], 4401],
  ['one that says nothing at all', () => [], 4408],
  ['one without a token', () => [{ type: 'connection_init' }], 4403],
  ['one with a forged token', () => [INIT(promotedToken(pilot.token))], 4403],
  ['one with a token that has ended', async () => [INIT(await endedToken(stack.pool, pilot.playerId))], 4403],
  ['one that says twice who it is', () => [INIT(pilot.token), INIT(pilot.token)], 4429],
  ['one that speaks no JSON', () => ['hello'], 4400],
  ['one that speaks another protocol', () => [{ type: 'start', id: '1' }], 4400],
  ['one with a message too long', () => [INIT(pilot.token), 'x'.repeat(20_000)], 1009],
];

describe('a socket that cannot be', () => {
  it.each(SOCKETS)('such as %s is closed as documented', async (_what, messages, code) => {
    expect((await closingOf(stack.graphUrl, await messages())).code).toBe(code);
  });

  const feed = (field: string) => `subscription { ${field} { __typename } }`;
  it.each([
    ['after something that is no cursor', () => feed('walletFeed(after: "yesterday")'), 'BAD_USER_INPUT'],
    ['of a sector where one is not', () => feed('sectorFeed(sectorId: "sec_terran_2")'), 'FORBIDDEN'],
    ['of a sector that does not exist', () => feed('sectorFeed(sectorId: "sec_terran_99999")'), 'FORBIDDEN'],
    ['of something that is no sector', () => feed('sectorFeed(sectorId: "everywhere")'), 'BAD_USER_INPUT'],
    ['of the administrators', () => feed('platformPulse'), 'FORBIDDEN'],
    ['that does not exist', () => feed('secretFeed'), 'GRAPHQL_VALIDATION_FAILED'],
  ])('and a feed %s is refused on an open one', async (_what, query, code) => {
    const { errors } = await answerOnSocket(
      { graphUrl: stack.graphUrl, token: pilot.token },
      { query: query() },
    );
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([code]);
  });
});

describe('a subgraph', () => {
  it.each(SUBGRAPHS)('answers nobody who comes around the gateway: %s', async (name) => {
    const door = stack.addressOf(name);
    for (const headers of [{}, bearer(pilot.token), bearer(unsignedToken(pilot.token))]) {
      const answer = await rawRequest(door, { body: { query: '{ __typename }' }, headers });
      expect([answer.status, answer.codes]).toEqual([401, ['UNAUTHENTICATED']]);
    }
    expect((await closingOf(door, [{ type: 'connection_init' }])).code).toBe(4403);
    expect((await fetch(`${door}/internal/log`, { method: 'POST', body: '{}' })).status).toBe(401);
    expect((await fetch(`${door}/internal/outcome`, { method: 'POST', body: '{}' })).status).toBe(401);
  });

  it('that is dead leaves only its own fields empty, typed, and the rest arrives', async () => {
    const query =
      '{ me { nickname ship { name condition { hull } } wallet { balanceCredits } turns { turnsLeft } } }';
    await stack.kill('economy');
    const { status, data, errors } = await client.ask<{ me: object }>(query, {}, pilot.token);
    await stack.restart('economy');

    expect(status).toBe(200);
    expect(data?.me).toEqual({
      nickname: 'Clumsy',
      ship: { name: expect.any(String), condition: { hull: 400 } },
      wallet: null,
      turns: { turnsLeft: 1_000 },
    });
    expect(errors).toEqual([
      {
        message: expect.any(String),
        path: ['me', 'wallet'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', retryAfterSeconds: expect.any(Number) },
      },
    ]);
    expect((await client.ask<{ me: object }>(query, {}, pilot.token)).errors).toEqual([]);
  });
});

describe('after all this', () => {
  it('nothing in the world has changed', async () => {
    expect(await breachesOf(stack.pool)).toEqual([]);
    expect(await worldChecksum(stack.pool)).toBe(checksum);
  });

  it('no process has logged a fault', () => {
    expect(stack.faults()).toEqual([]);
  });
});
