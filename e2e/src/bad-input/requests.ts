import { promotedToken, unsignedToken } from '#/access-tokens.ts';
import type { Scene } from '#/bad-input/scene.ts';
import type { RawRequest } from '#/raw-request.ts';

export type BadRequest = Readonly<{
  what: string;
  request(scene: Scene): RawRequest;
  status: number;
  code: string;
}>;

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const signed =
  (body: RawRequest['body']) =>
  ({ pilot }: Scene): RawRequest => ({ body, headers: bearer(pilot.token) });
const me = '{ me { id } }';
const page = (after: string) => ({
  query: 'query($after: Cursor) { myTrades(after: $after) { nodes { id } } }',
  variables: { after },
});
const aliases = (count: number): string =>
  Array.from({ length: count }, (_, at) => `a${at}: me { id }`).join(' ');
const deep = (levels: number): string =>
  `{ me { ship { sector { ${'warps { to { '.repeat(levels)} id ${'} }'.repeat(levels)} } } } }`;

export const BAD_REQUESTS: readonly BadRequest[] = [
  {
    what: 'one without a token',
    request: () => ({ body: { query: me } }),
    status: 401,
    code: 'UNAUTHENTICATED',
  },
  {
    what: 'one with a token that has ended',
    request: ({ endedToken }) => ({ body: { query: me }, headers: bearer(endedToken) }),
    status: 401,
    code: 'UNAUTHENTICATED',
  },
  {
    what: 'one with rights written into the token',
    request: ({ pilot }) => ({
      body: { query: '{ users { totalCount } }' },
      headers: bearer(promotedToken(pilot.token)),
    }),
    status: 401,
    code: 'UNAUTHENTICATED',
  },
  {
    what: 'one with a token that nobody signed',
    request: ({ pilot }) => ({ body: { query: me }, headers: bearer(unsignedToken(pilot.token)) }),
    status: 401,
    code: 'UNAUTHENTICATED',
  },
  {
    what: 'one without the right',
    request: signed({ query: '{ users { totalCount } }' }),
    status: 403,
    code: 'FORBIDDEN',
  },
  {
    what: 'a page after something that is no cursor',
    request: signed(page('yesterday')),
    status: 200,
    code: 'BAD_USER_INPUT',
  },
  {
    what: 'a page after a cursor of another list',
    request: signed(page(Buffer.from('1.7').toString('base64url'))),
    status: 200,
    code: 'BAD_USER_INPUT',
  },
  {
    what: 'a page of a million',
    request: signed({ query: '{ myTrades(first: 1000000) { nodes { id } } }' }),
    status: 400,
    code: 'BAD_USER_INPUT',
  },
  {
    what: 'a body of half a megabyte',
    request: signed({ query: me, variables: { filler: 'x'.repeat(500_000) } }),
    status: 413,
    code: 'BAD_USER_INPUT',
  },
  { what: 'a deep one', request: signed({ query: deep(12) }), status: 400, code: 'BAD_USER_INPUT' },
  {
    what: 'a wide one',
    request: signed({ query: `{ ${aliases(300)} }` }),
    status: 400,
    code: 'BAD_USER_INPUT',
  },
  {
    what: 'an endless one',
    request: signed({ query: `{ ${'__typename '.repeat(5_000)} }` }),
    status: 400,
    code: 'BAD_USER_INPUT',
  },
  {
    what: 'one that is dear',
    request: signed({
      query:
        '{ myTrades(first: 100) { nodes { station { sector { warps { to { warps { to { id } } } } } } } } }',
    }),
    status: 400,
    code: 'BAD_USER_INPUT',
  },
  {
    what: 'many in one',
    request: signed([{ query: me }, { query: me }]),
    status: 400,
    code: 'BAD_USER_INPUT',
  },
  {
    what: 'a form',
    request: ({ pilot }) => ({
      body: 'query={me{id}}',
      headers: { ...bearer(pilot.token), 'content-type': 'application/x-www-form-urlencoded' },
    }),
    status: 415,
    code: 'BAD_USER_INPUT',
  },
  { what: 'half of one', request: signed('{"query": "{ me'), status: 400, code: 'BAD_USER_INPUT' },
  {
    what: 'no GraphQL',
    request: signed({ query: 'select * from player' }),
    status: 400,
    code: 'GRAPHQL_PARSE_FAILED',
  },
  {
    what: 'a field that does not exist',
    request: signed({ query: '{ me { password } }' }),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    what: 'the key set that only services read',
    request: signed({ query: '{ jwks }' }),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    what: 'a hold that only combat may ask for',
    request: signed({ query: 'mutation { holdEngagement(input: {}) { refusal } }' }),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    what: 'a heartbeat of a stranger',
    request: signed({ query: 'mutation { recordHeartbeat(input: {}) }' }),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    what: 'the door of subgraphs',
    request: signed({ query: '{ _service { sdl } }' }),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    what: 'entities by their keys',
    request: signed({ query: '{ _entities(representations: []) { __typename } }' }),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
];
