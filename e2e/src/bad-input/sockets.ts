import { promotedToken } from '#/access-tokens.ts';
import type { Scene } from '#/bad-input/scene.ts';

export type BadSocket = Readonly<{
  what: string;
  messages(scene: Scene): readonly (object | string)[];
  code: number;
}>;

const INIT = (token: string) => ({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
const SUBSCRIBE = {
  id: '1',
  type: 'subscribe',
  payload: { query: 'subscription { walletFeed { __typename } }' },
};

/** What is said right after opening, and the code the socket is closed with. */
export const BAD_SOCKETS: readonly BadSocket[] = [
  { what: 'one that subscribes before it has said who it is', messages: () => [SUBSCRIBE], code: 4401 },
  { what: 'one that says nothing at all', messages: () => [], code: 4408 },
  { what: 'one without a token', messages: () => [{ type: 'connection_init' }], code: 4403 },
  {
    what: 'one with a forged token',
    messages: ({ pilot }) => [INIT(promotedToken(pilot.token))],
    code: 4403,
  },
  { what: 'one with a token that has ended', messages: ({ endedToken }) => [INIT(endedToken)], code: 4403 },
  {
    what: 'one that says twice who it is',
    messages: ({ pilot }) => [INIT(pilot.token), INIT(pilot.token)],
    code: 4429,
  },
  { what: 'one that speaks no JSON', messages: () => ['hello'], code: 4400 },
  { what: 'one that speaks another protocol', messages: () => [{ type: 'start', id: '1' }], code: 4400 },
  {
    what: 'one with a message too long',
    messages: ({ pilot }) => [INIT(pilot.token), 'x'.repeat(20_000)],
    code: 1009,
  },
];

const feed = (field: string): string => `subscription { ${field} { __typename } }`;

/** Feeds that are refused on a socket that stays open. */
export const BAD_FEEDS = [
  {
    what: 'after something that is no cursor',
    query: feed('walletFeed(after: "yesterday")'),
    code: 'BAD_USER_INPUT',
  },
  {
    what: 'of a sector where one is not',
    query: feed('sectorFeed(sectorId: "sec_terran_2")'),
    code: 'FORBIDDEN',
  },
  {
    what: 'of a sector that does not exist',
    query: feed('sectorFeed(sectorId: "sec_terran_99999")'),
    code: 'FORBIDDEN',
  },
  {
    what: 'of something that is no sector',
    query: feed('sectorFeed(sectorId: "everywhere")'),
    code: 'BAD_USER_INPUT',
  },
  { what: 'of the administrators', query: feed('platformPulse'), code: 'FORBIDDEN' },
  { what: 'that does not exist', query: feed('secretFeed'), code: 'GRAPHQL_VALIDATION_FAILED' },
] as const;
