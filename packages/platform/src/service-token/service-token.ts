import type { webcrypto } from 'node:crypto';
import type { Clock } from '@sw/kernel/clock';
import { SUBGRAPHS, type SubgraphName } from '@sw/kernel/events/catalogue';
import { ok, type Result, refuse } from '@sw/kernel/result';
import { errors, jwtVerify, SignJWT } from 'jose';
import type { RequestOrigin } from '#/graphql/request.ts';
import type { Caller } from '#/graphql/viewer.ts';
import { readClientFacts, readViewer } from '#/service-token/claims.ts';

export type ServiceIssuer = SubgraphName | 'gateway';

export const TOKEN_LIFETIME_SECONDS = 30;
export const TOKEN_LEEWAY_SECONDS = 5;
const REMEMBERED = 5_000;

export type TokenRefusal = Readonly<{
  reason:
    | 'Missing'
    | 'Expired'
    | 'WrongAudience'
    | 'WrongIssuer'
    | 'WrongSignature'
    | 'WrongAlgorithm'
    | 'Malformed';
}>;

const ISSUERS: readonly string[] = ['gateway', ...SUBGRAPHS];
const isIssuer = (name: unknown): name is ServiceIssuer => typeof name === 'string' && ISSUERS.includes(name);

/** Signs who asks, for one audience and 30 seconds; the same question is signed again only after half of that. */
export class ServiceTokenMint {
  readonly #key: Promise<webcrypto.CryptoKey>;
  readonly #issuer: ServiceIssuer;
  readonly #clock: Clock;
  readonly #minted = new Map<string, Readonly<{ token: Promise<string>; reuseUntilMs: number }>>();

  constructor({ secret, issuer, clock }: Readonly<{ secret: string; issuer: ServiceIssuer; clock: Clock }>) {
    this.#key = hmacKey(secret);
    this.#issuer = issuer;
    this.#clock = clock;
  }

  mint(audience: SubgraphName, origin: RequestOrigin): Promise<string> {
    const { viewer, client, caller } = origin;
    const nowMs = this.#clock.now().getTime();
    const question = JSON.stringify([audience, viewer, client, caller.kind]);
    const known = this.#minted.get(question);
    if (known && nowMs < known.reuseUntilMs) return known.token;

    const nowSeconds = Math.floor(nowMs / 1_000);
    const expiresAt = Math.min(
      nowSeconds + TOKEN_LIFETIME_SECONDS,
      viewer?.expiresAt ?? Number.POSITIVE_INFINITY,
    );
    const token = this.#sign(audience, origin, { nowSeconds, expiresAt });
    forgetOldest(this.#minted);
    this.#minted.set(question, { token, reuseUntilMs: nowMs + (expiresAt * 1_000 - nowMs) / 2 });
    return token;
  }

  async #sign(
    audience: SubgraphName,
    { viewer, client, caller }: RequestOrigin,
    { nowSeconds, expiresAt }: Readonly<{ nowSeconds: number; expiresAt: number }>,
  ): Promise<string> {
    return new SignJWT({ caller: caller.kind, ...(viewer && { viewer }), ...(client && { client }) })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuer(this.#issuer)
      .setAudience(audience)
      .setIssuedAt(nowSeconds)
      .setExpirationTime(expiresAt)
      .sign(await this.#key);
  }
}

/** Reads service tokens meant for one subgraph; whatever is not exactly that is refused with a reason. */
export class ServiceTokenVerifier {
  readonly #key: Promise<webcrypto.CryptoKey>;
  readonly #audience: SubgraphName;
  readonly #clock: Clock;
  readonly #verified = new Map<string, Readonly<{ origin: RequestOrigin; acceptUntilMs: number }>>();

  constructor({
    secret,
    audience,
    clock,
  }: Readonly<{ secret: string; audience: SubgraphName; clock: Clock }>) {
    this.#key = hmacKey(secret);
    this.#audience = audience;
    this.#clock = clock;
  }

  async verify(token: string | null | undefined): Promise<Result<RequestOrigin, TokenRefusal>> {
    if (!token) return refuse({ reason: 'Missing' });
    const now = this.#clock.now();
    const known = this.#verified.get(token);
    if (known && now.getTime() < known.acceptUntilMs) return ok(known.origin);

    const read = await this.#read(token, now);
    if (!read.ok) return read;
    forgetOldest(this.#verified);
    this.#verified.set(token, read.value);
    return ok(read.value.origin);
  }

  async #read(
    token: string,
    now: Date,
  ): Promise<Result<{ origin: RequestOrigin; acceptUntilMs: number }, TokenRefusal>> {
    try {
      const { payload } = await jwtVerify(token, await this.#key, {
        algorithms: ['HS256'],
        audience: this.#audience,
        clockTolerance: TOKEN_LEEWAY_SECONDS,
        currentDate: now,
        requiredClaims: ['exp', 'iss', 'aud', 'iat'],
      });
      const caller = readCaller(payload.iss, payload.caller);
      if (caller === null) return refuse({ reason: 'WrongIssuer' });
      const origin = { caller, viewer: readViewer(payload.viewer), client: readClientFacts(payload.client) };
      return ok({ origin, acceptUntilMs: ((payload.exp ?? 0) + TOKEN_LEEWAY_SECONDS) * 1_000 });
    } catch (error) {
      return refuse({ reason: reasonOf(error) });
    }
  }
}

/** Only the gateway may speak for somebody; a subgraph speaks for itself. */
function readCaller(issuer: unknown, kind: unknown): Caller | null {
  if (!isIssuer(issuer)) return null;
  if (kind === 'service') return { kind, name: issuer };
  return kind === 'gateway' && issuer === 'gateway' ? { kind } : null;
}

function reasonOf(error: unknown): TokenRefusal['reason'] {
  if (error instanceof errors.JWTExpired) return 'Expired';
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud') return 'WrongAudience';
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'iss') return 'WrongIssuer';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'WrongSignature';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'WrongAlgorithm';
  return 'Malformed';
}

function forgetOldest(remembered: Map<string, unknown>): void {
  if (remembered.size < REMEMBERED) return;
  for (const oldest of remembered.keys()) {
    remembered.delete(oldest);
    return;
  }
}

const hmacKey = (secret: string): Promise<webcrypto.CryptoKey> =>
  crypto.subtle.importKey('raw', new TextEncoder().encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
    'verify',
  ]);
