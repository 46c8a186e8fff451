import { createHmac, type webcrypto } from 'node:crypto';
import { FixedClock } from '@sw/kernel/clock';
import { parseId } from '@sw/kernel/ids';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Authenticator } from '#/authenticate.ts';
import { jwksKeys } from '#/key-source.ts';
import { RevokedSessions } from '#/revocations.ts';

type Pair = Readonly<{ privateKey: webcrypto.CryptoKey; publicKey: webcrypto.CryptoKey }>;

let signer: Pair;
let stranger: Pair;
let jwks: string;
let publicX: string;
const clock = new FixedClock(new Date('2102-01-01T00:00:00Z'));
let revoked: RevokedSessions;
let authenticator: Authenticator;

const nowSeconds = (): number => Math.floor(clock.now().getTime() / 1_000);
const claims = { player: 'plr_ann', sid: 'ses_one', roles: ['player'], scopes: ['audit.view'] };
const draft = (changes: Record<string, unknown> = {}, kid = 'k1') =>
  new SignJWT({
    iss: 'sector-wars',
    aud: 'graph',
    sub: 'usr_ann',
    exp: nowSeconds() + 900,
    ...claims,
    ...changes,
  }).setProtectedHeader(kid === '' ? { alg: 'EdDSA' } : { alg: 'EdDSA', kid });
const header = async (token: Promise<string> | string): Promise<string> => `Bearer ${await token}`;

beforeAll(async () => {
  signer = await generateKeyPair('EdDSA', { extractable: true });
  stranger = await generateKeyPair('EdDSA', { extractable: true });
  const jwk = await exportJWK(signer.publicKey);
  publicX = String(jwk.x);
  jwks = JSON.stringify({ keys: [{ ...jwk, kid: 'k1' }] });
});

beforeEach(() => {
  clock.set(new Date('2102-01-01T00:00:00Z'));
  revoked = new RevokedSessions(() => clock.now().getTime());
  authenticator = new Authenticator({
    keys: jwksKeys({ load: async () => jwks, clock }),
    revocations: revoked,
    clock,
  });
});

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const body = () => ({ iss: 'sector-wars', aud: 'graph', sub: 'usr_ann', exp: nowSeconds() + 900, ...claims });

describe('a token', () => {
  it('of a session names the viewer with rights and end', async () => {
    const result = await authenticator.authenticate(await header(draft().sign(signer.privateKey)));

    expect(result).toEqual({
      ok: true,
      value: {
        userId: 'usr_ann',
        playerId: 'plr_ann',
        sessionId: 'ses_one',
        roles: ['player'],
        scopes: ['audit.view'],
        expiresAt: nowSeconds() + 900,
      },
    });
  });

  it('of an account without a pilot has no player', async () => {
    const result = await authenticator.authenticate(
      await header(draft({ player: null }).sign(signer.privateKey)),
    );
    expect(result).toMatchObject({ ok: true, value: { playerId: null } });
  });

  it('is not needed: without one the viewer is nobody', async () => {
    expect(await authenticator.authenticate(undefined)).toEqual({ ok: true, value: null });
  });

  const forgeries: Record<string, () => Promise<string> | string> = {
    'without a signature (alg none)': () => `${part({ alg: 'none', kid: 'k1' })}.${part(body())}.`,
    'signed HS256 with the public key as secret': () => {
      const text = `${part({ alg: 'HS256', kid: 'k1' })}.${part(body())}`;
      return `${text}.${createHmac('sha256', Buffer.from(publicX, 'base64url')).update(text).digest('base64url')}`;
    },
    'signed by a stranger under a known key id': () => draft().sign(stranger.privateKey),
    'with an unknown key id': () => draft({}, 'k2').sign(signer.privateKey),
    'without a key id': () => draft({}, '').sign(signer.privateKey),
    'of another issuer': () => draft({ iss: 'elsewhere' }).sign(signer.privateKey),
    'for another audience': () => draft({ aud: 'identity' }).sign(signer.privateKey),
    'without a session': () => draft({ sid: undefined }).sign(signer.privateKey),
    'without an end': () => draft({ exp: undefined }).sign(signer.privateKey),
    'that ended 31 seconds ago': () => draft({ exp: nowSeconds() - 31 }).sign(signer.privateKey),
    'of a malformed user': () => draft({ sub: 'ann' }).sign(signer.privateKey),
    'whose claims were changed after signing': async () => {
      const [head, , signature] = (await draft().sign(signer.privateKey)).split('.');
      return `${head}.${part({ ...body(), scopes: ['players.suspend'] })}.${signature}`;
    },
    'that is no token at all': () => 'hello',
    'of absurd length': () => 'x'.repeat(5_000),
  };

  it.each(Object.keys(forgeries))('%s is refused', async (name) => {
    const token = await forgeries[name]?.();
    expect(await authenticator.authenticate(`Bearer ${token}`)).toMatchObject({ ok: false });
  });

  it('is still accepted within 30 seconds after its end and refused after, remembered or not', async () => {
    const token = await header(draft({ exp: nowSeconds() + 10 }).sign(signer.privateKey));
    clock.advance(39_000);
    expect(await authenticator.authenticate(token)).toMatchObject({ ok: true });
    clock.advance(2_000);
    expect(await authenticator.authenticate(token)).toEqual({ ok: false, refusal: { reason: 'Expired' } });
  });

  it('is refused from the moment its session is revoked', async () => {
    const token = await header(draft().sign(signer.privateKey));
    expect(await authenticator.authenticate(token)).toMatchObject({ ok: true });

    const session = parseId('session', 'ses_one');
    if (session) revoked.revoke(session);

    expect(await authenticator.authenticate(token)).toEqual({ ok: false, refusal: { reason: 'Revoked' } });
  });
});

describe('the keys of the issuer', () => {
  it('are loaded again when a token names a key that is not known yet', async () => {
    let published = JSON.stringify({ keys: [] });
    const keys = jwksKeys({ load: async () => published, clock });
    expect(await keys.keyFor('k1')).toBeNull();

    published = jwks;
    expect(await keys.keyFor('k1')).toBeNull();
    clock.advance(3_000);

    expect(await keys.keyFor('k1')).not.toBeNull();
  });

  it('still verify when the issuer is away after they were loaded', async () => {
    let isAway = false;
    const load = async (): Promise<string> => {
      if (isAway) throw new Error('away');
      return jwks;
    };
    const keys = jwksKeys({ load, clock });
    await keys.keyFor('k1');

    isAway = true;
    clock.advance(600_000);

    expect(await keys.keyFor('k1')).not.toBeNull();
  });
});
