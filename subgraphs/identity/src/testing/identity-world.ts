import { type PlayerId, parseId, type SessionId, type UserId } from '@sw/kernel/ids';
import type { ClientFacts, Viewer } from '@sw/platform/graphql/viewer';
import { createRateBudget } from '@sw/platform/rate-budget/rate-budget';
import { startTestSubgraph, type TestAnswer, type TestSubgraph } from '@sw/platform/testing/subgraph';
import { decodeJwt } from 'jose';
import { type IdentityOptions, identity } from '#/app.ts';

export const TEST_SERVICE_SECRET = 'only the tests seal their keys with this';
export const ADMINISTRATOR_PASSWORD = 'the first administrator';
export const PASSWORD = 'correct horse battery';

/** A platform that nobody has played on yet. */
export const startIdentity = (options: Partial<IdentityOptions> = {}): Promise<TestSubgraph> =>
  startTestSubgraph(
    identity({
      serviceSecret: TEST_SERVICE_SECRET,
      administratorPassword: ADMINISTRATOR_PASSWORD,
      attempts: createRateBudget({ redis: null, name: 'test', points: 10_000, perSeconds: 60 }),
      ...options,
    }),
  );

/** A browser: its address, and the cookie it has. */
export const browser = (refreshToken: string | null = null, address = '192.0.2.7'): ClientFacts => ({
  address,
  refreshToken,
  userAgent: 'a browser',
});

type Payload = Readonly<{
  tokens: Readonly<{ accessToken: string; expiresAt: string }> | null;
  user: Readonly<Record<string, unknown>> | null;
  errors: readonly Readonly<Record<string, unknown>>[];
}>;
export type SessionAnswer = Payload & Readonly<{ cookie: string | null | undefined }>;

const SESSION = `tokens { accessToken expiresAt } user { id username locale mustChangePassword player { id nickname } }
  errors { __typename ... on UserError { code message } ... on TooManyAttemptsError { retryAfterSeconds }
    ... on ValidationError { field } ... on NameTakenError { field } }`;
const ERRORS = SESSION.replace(' ... on ValidationError { field } ... on NameTakenError { field }', '');

/** Registers, and answers the payload with the cookie the browser was given. */
export async function register(
  world: TestSubgraph,
  input: Readonly<Record<string, unknown>>,
): Promise<SessionAnswer> {
  const query = `mutation ($input: RegisterInput!) { register(input: $input) { ${SESSION} } }`;
  return sessionAnswer(
    await world.graphql({ query, variables: { input: { password: PASSWORD, ...input } }, client: browser() }),
    'register',
  );
}

/** Signs in. */
export async function login(
  world: TestSubgraph,
  input: Readonly<{ username: string; password: string }>,
  client: ClientFacts = browser(),
): Promise<SessionAnswer> {
  const query = `mutation ($input: LoginInput!) { login(input: $input) { ${ERRORS} } }`;
  return sessionAnswer(await world.graphql({ query, variables: { input }, client }), 'login');
}

/** Trades the cookie. */
export async function refresh(world: TestSubgraph, cookie: string | null): Promise<SessionAnswer> {
  const query = `mutation { refreshSession { tokens { accessToken expiresAt } user { id } errors { __typename ... on UserError { code message } } } }`;
  return sessionAnswer(await world.graphql({ query, client: browser(cookie) }), 'refreshSession');
}

/** Replaces the password. */
export async function changePassword(
  world: TestSubgraph,
  viewer: Viewer,
  input: Readonly<Record<string, string>>,
): Promise<SessionAnswer> {
  const query = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) {
    tokens { accessToken expiresAt } user { id mustChangePassword }
    errors { __typename ... on UserError { code message } ... on ValidationError { field }
      ... on TooManyAttemptsError { retryAfterSeconds } } } }`;
  return sessionAnswer(
    await world.graphql({ query, variables: { input }, viewer, client: browser() }),
    'changePassword',
  );
}

function sessionAnswer({ data, errors, outgoing }: TestAnswer, field: string): SessionAnswer {
  const payload = data?.[field] as Payload | undefined;
  if (!payload) throw new AggregateError(errors ?? [], errors?.[0]?.message ?? 'no data');
  return { ...payload, cookie: outgoing.refreshToken?.value };
}

/** The viewer that a gateway reads from an access token. */
export function viewerOf({ tokens }: SessionAnswer): Viewer {
  const claims = decodeJwt<{ player: PlayerId | null; sid: SessionId; roles: string[]; scopes: string[] }>(
    tokens?.accessToken ?? '',
  );
  return {
    userId: claims.sub as UserId,
    playerId: claims.player === null ? null : parseId('player', claims.player),
    sessionId: claims.sid,
    roles: claims.roles,
    scopes: claims.scopes,
    expiresAt: claims.exp ?? 0,
  };
}

/** An administrator who has changed the handed-out password. */
export async function signedInAdministrator(world: TestSubgraph): Promise<Viewer> {
  const first = await login(world, { username: 'admin', password: ADMINISTRATOR_PASSWORD });
  return viewerOf(
    await changePassword(world, viewerOf(first), {
      currentPassword: ADMINISTRATOR_PASSWORD,
      newPassword: 'my own secret',
    }),
  );
}
