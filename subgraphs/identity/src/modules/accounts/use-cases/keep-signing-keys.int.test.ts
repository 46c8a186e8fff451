import type { TestSubgraph } from '@sw/platform/testing/subgraph';
import { createLocalJWKSet, decodeProtectedHeader, type JSONWebKeySet, jwtVerify, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealedBox } from '#/modules/accounts/adapters/secrets.ts';
import {
  login,
  PASSWORD,
  register,
  type SessionAnswer,
  startIdentity,
  TEST_SERVICE_SECRET,
} from '#/testing/identity-world.ts';
import { keepSigningKeys } from './keep-signing-keys.ts';

let world: TestSubgraph;
let nova: SessionAnswer;
beforeAll(async () => {
  world = await startIdentity();
  nova = await register(world, { username: 'nova' });
});
afterAll(() => world[Symbol.asyncDispose]());

const gateway = { kind: 'service', name: 'gateway' } as const;
const keySet = async (): Promise<JSONWebKeySet> => {
  const { data } = await world.graphql({ query: '{ jwks }', caller: gateway });
  return JSON.parse(String(data?.['jwks']));
};
const verify = async (token: string) =>
  jwtVerify(token, createLocalJWKSet(await keySet()), {
    issuer: 'sector-wars',
    audience: 'graph',
    algorithms: ['EdDSA'],
    currentDate: world.clock.now(),
  });
const tokenOf = ({ tokens }: SessionAnswer): string => tokens?.accessToken ?? '';
const days = (amount: number): void => world.clock.advance(amount * 86_400_000);

describe('an access token', () => {
  test('is verified by the public keys alone, and says who asks and until when', async () => {
    const { payload, protectedHeader } = await verify(tokenOf(nova));
    expect(protectedHeader).toMatchObject({ alg: 'EdDSA', kid: expect.any(String) });
    expect(payload).toMatchObject({
      iss: 'sector-wars',
      aud: 'graph',
      sub: nova.user?.['id'],
      player: expect.stringMatching(/^plr_/),
      sid: expect.stringMatching(/^ses_/),
      roles: ['PLAYER'],
      scopes: [],
    });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(900);
  });

  test('ends after fifteen minutes', async () => {
    const token = tokenOf(await login(world, { username: 'nova', password: PASSWORD }));
    world.clock.advance(899_000);
    await expect(verify(token)).resolves.toBeDefined();
    world.clock.advance(1_000);
    await expect(verify(token)).rejects.toThrow(/exp/);
  });

  test.each([
    [
      'signed with a public key as a shared secret',
      async () => {
        const [key] = (await keySet()).keys;
        return new SignJWT({ roles: ['SUPER_ADMIN'] })
          .setProtectedHeader({ alg: 'HS256', kid: key?.kid ?? '' })
          .setIssuer('sector-wars')
          .setAudience('graph')
          .sign(new TextEncoder().encode(String(key?.x).padEnd(32, 'x')));
      },
    ],
    [
      'that is not signed',
      async () => `${Buffer.from('{"alg":"none"}').toString('base64url')}.${tokenOf(nova).split('.')[1]}.`,
    ],
    [
      'with other claims',
      async () => {
        const [head, , signature] = tokenOf(nova).split('.');
        return `${head}.${Buffer.from('{"iss":"sector-wars","aud":"graph","roles":["SUPER_ADMIN"],"exp":9999999999}').toString('base64url')}.${signature}`;
      },
    ],
    [
      'of another platform',
      async () => {
        await using other = await startIdentity();
        return tokenOf(await register(other, { username: 'nova' }));
      },
    ],
  ])('%s is not accepted', async (_what, forge) => {
    await expect(verify(await forge())).rejects.toThrow();
  });
});

describe('the signing keys', () => {
  test('are shown to services alone, without their private halves', async () => {
    const { keys } = await keySet();
    expect(keys).toHaveLength(1);
    for (const key of keys) expect(Object.keys(key).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
    const { errors } = await world.graphql({ query: '{ jwks }' });
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  test('lie sealed in the database', async () => {
    const [row] = await world.read<{ kid: string; sealed_private_key: string }>(
      'select kid, sealed_private_key from signing_key',
    );
    expect(row?.sealed_private_key).not.toMatch(/"d"|OKP|Ed25519/);
    expect(sealedBox(TEST_SERVICE_SECRET).open(row?.kid ?? '', row?.sealed_private_key ?? '')).toMatch(
      /"d":/,
    );
    expect(
      sealedBox('a stolen dump without the secret').open(row?.kid ?? '', row?.sealed_private_key ?? ''),
    ).toBeNull();
  });

  test('are the same for replicas that start at once', async () => {
    const box = sealedBox(TEST_SERVICE_SECRET);
    const kept = await Promise.all([keepSigningKeys(world.uow, box), keepSigningKeys(world.uow, box)]);
    expect(new Set(kept.map(({ kid }) => kid)).size).toBe(1);
  });

  test('change after thirty days; tokens of the old key are good until they end, then the key goes', async () => {
    const kidOf = async () =>
      decodeProtectedHeader(tokenOf(await login(world, { username: 'nova', password: PASSWORD }))).kid;
    const old = await kidOf();
    days(30.1);
    const lastOfOld = tokenOf(await login(world, { username: 'nova', password: PASSWORD }));
    await world.runJob('keep-signing-keys');
    expect(await kidOf()).not.toBe(old);
    await expect(verify(lastOfOld)).resolves.toBeDefined();

    days(30.1);
    await world.runJob('keep-signing-keys');
    expect((await keySet()).keys.map(({ kid }) => kid)).not.toContain(old);
  });

  test('are made anew when the service secret is another one', async () => {
    const before = (await keySet()).keys.length;
    const kept = await keepSigningKeys(world.uow, sealedBox('the operator changed the secret'));
    expect((await keySet()).keys.map(({ kid }) => kid)).toContain(kept.kid);
    expect((await keySet()).keys).toHaveLength(before + 1);
  });
});
