import { FixedClock } from '@sw/kernel/clock';
import { globalId } from '@sw/kernel/ids';
import { SignJWT } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RequestOrigin } from '#/graphql/request.ts';
import type { Viewer } from '#/graphql/viewer.ts';
import { ServiceTokenMint, ServiceTokenVerifier } from '#/service-token/service-token.ts';

const SECRET = 'a-secret-for-tests-of-forty-characters-x';
const START = new Date('2102-01-01T00:00:00Z');
const startSeconds = START.getTime() / 1_000;

let clock: FixedClock;
let mint: ServiceTokenMint;
let verifier: ServiceTokenVerifier;
beforeEach(() => {
  clock = new FixedClock(START);
  mint = new ServiceTokenMint({ secret: SECRET, issuer: 'gateway', clock });
  verifier = new ServiceTokenVerifier({ secret: SECRET, audience: 'economy', clock });
});

const viewer: Viewer = {
  userId: globalId('user', 'u1'),
  playerId: globalId('player', 'p1'),
  sessionId: globalId('session', 's1'),
  roles: ['player'],
  scopes: ['trade:write'],
  expiresAt: startSeconds + 900,
};
const origin: RequestOrigin = {
  viewer,
  caller: { kind: 'gateway' },
  client: { address: '203.0.113.9', userAgent: 'test', refreshToken: null },
};
const nobody: RequestOrigin = { viewer: null, caller: { kind: 'gateway' }, client: null };

async function forged(payload: Record<string, unknown>, secret = SECRET): Promise<string> {
  return new SignJWT({ caller: 'gateway', ...payload })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt(startSeconds)
    .setExpirationTime(startSeconds + 30)
    .sign(new TextEncoder().encode(secret));
}
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a service token', () => {
  it('carries who asks to its audience', async () => {
    expect(await verifier.verify(await mint.mint('economy', origin))).toEqual({ ok: true, value: origin });
    expect(await verifier.verify(await mint.mint('economy', nobody))).toEqual({ ok: true, value: nobody });
  });

  it('lets a subgraph speak for itself, by its own name', async () => {
    const combat = new ServiceTokenMint({ secret: SECRET, issuer: 'combat', clock });
    const self: RequestOrigin = { viewer: null, client: null, caller: { kind: 'service', name: 'identity' } };
    const read = await verifier.verify(await combat.mint('economy', self));
    expect(read).toMatchObject({ ok: true, value: { caller: { kind: 'service', name: 'combat' } } });
  });

  it('is signed again only after half of its life, and never shared between viewers', async () => {
    const first = await mint.mint('economy', origin);
    clock.advance(14_000);
    expect(await mint.mint('economy', { ...origin, viewer: { ...viewer } })).toBe(first);
    expect(await mint.mint('combat', origin)).not.toBe(first);
    expect(await mint.mint('economy', nobody)).not.toBe(first);
    clock.advance(2_000);
    expect(await mint.mint('economy', origin)).not.toBe(first);
  });

  it('is accepted up to five seconds after its end, and not a second longer, also when it was seen before', async () => {
    const token = await mint.mint('economy', origin);
    clock.advance(34_000);
    expect((await verifier.verify(token)).ok).toBe(true);
    clock.advance(1_000);
    expect(await verifier.verify(token)).toEqual({ ok: false, refusal: { reason: 'Expired' } });
  });

  it('never outlives the access token of its viewer', async () => {
    const token = await mint.mint('economy', {
      ...origin,
      viewer: { ...viewer, expiresAt: startSeconds + 10 },
    });
    clock.advance(16_000);
    expect(await verifier.verify(token)).toEqual({ ok: false, refusal: { reason: 'Expired' } });
  });
});

describe('a service token is refused', () => {
  const claims = { iss: 'gateway', aud: 'economy' };
  const unsigned = `${part({ alg: 'none' })}.${part({ ...claims, caller: 'gateway', iat: startSeconds, exp: startSeconds + 30 })}.`;
  const tampered = async (): Promise<string> => {
    const [head, , signature] = (await forged(claims)).split('.');
    return `${head}.${part({ ...claims, caller: 'gateway', iat: startSeconds, exp: startSeconds + 9_000, viewer })}.${signature}`;
  };

  it.each([
    ['when there is none', async () => null, 'Missing'],
    ['when it is no token', async () => 'abc', 'Malformed'],
    ['for another audience', () => forged({ ...claims, aud: 'combat' }), 'WrongAudience'],
    ['without an audience', () => forged({ iss: 'gateway' }), 'WrongAudience'],
    ['from an unknown issuer', () => forged({ ...claims, iss: 'stranger' }), 'WrongIssuer'],
    ['from a subgraph that speaks as the gateway', () => forged({ ...claims, iss: 'combat' }), 'WrongIssuer'],
    ['when it is unsigned', async () => unsigned, 'WrongAlgorithm'],
    ['when it was changed', tampered, 'WrongSignature'],
    [
      'when another secret signed it',
      () => forged(claims, 'another-secret-of-forty-characters-xxxxx'),
      'WrongSignature',
    ],
    ['when its viewer is none', () => forged({ ...claims, viewer: { userId: 'plr_1' } }), 'Malformed'],
  ])('%s', async (_when, make, reason) => {
    expect(await verifier.verify(await make())).toEqual({ ok: false, refusal: { reason } });
  });
});
