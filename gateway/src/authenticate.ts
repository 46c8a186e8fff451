import type { Clock } from '@sw/kernel/clock';
import { parseId } from '@sw/kernel/ids';
import { ok, type Result, refuse } from '@sw/kernel/result';
import type { Viewer } from '@sw/platform/graphql/viewer';
import { decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose';
import type { KeySource } from '#/key-source.ts';
import { LruCache } from '#/planner/lru-cache.ts';
import type { Revocations } from '#/revocations.ts';

export type TokenRefusal = Readonly<{
  reason: 'Malformed' | 'UnknownKey' | 'Expired' | 'Forged' | 'Revoked';
}>;

export type AuthenticatorOptions = Readonly<{ keys: KeySource; revocations: Revocations; clock: Clock }>;

const ISSUER = 'sector-wars';
const AUDIENCE = 'graph';
const LEEWAY_SECONDS = 30;
const REMEMBERED_TOKENS = 10_000;
const MAX_TOKEN_LENGTH = 4_096;

/** Turns an access token into a viewer; the only place that reads credentials. */
export class Authenticator {
  readonly #options: AuthenticatorOptions;
  readonly #verified = new LruCache<Viewer>(REMEMBERED_TOKENS);

  constructor(options: AuthenticatorOptions) {
    this.#options = options;
  }

  /** Nobody signed in is null; a token that does not hold is refused, whatever is wrong with it. */
  async authenticate(authorization: unknown): Promise<Result<Viewer | null, TokenRefusal>> {
    if (authorization === undefined || authorization === null || authorization === '') return ok(null);
    if (typeof authorization !== 'string') return refuse({ reason: 'Malformed' });
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization)?.[1];
    if (!token || token.length > MAX_TOKEN_LENGTH) return refuse({ reason: 'Malformed' });
    const known = this.#verified.get(token);
    return known ? this.#stillHolds(known) : this.#verify(token);
  }

  async #verify(token: string): Promise<Result<Viewer, TokenRefusal>> {
    const kid = keyIdOf(token);
    if (!kid) return refuse({ reason: 'Malformed' });
    const key = await this.#options.keys.keyFor(kid);
    if (!key) return refuse({ reason: 'UnknownKey' });
    try {
      const { payload } = await jwtVerify(token, key, {
        algorithms: ['EdDSA'],
        issuer: ISSUER,
        audience: AUDIENCE,
        clockTolerance: LEEWAY_SECONDS,
        currentDate: this.#options.clock.now(),
        requiredClaims: ['sub', 'sid', 'exp'],
      });
      const viewer = viewerOf(payload);
      if (!viewer) return refuse({ reason: 'Malformed' });
      this.#verified.set(token, viewer);
      return this.#stillHolds(viewer);
    } catch (error) {
      if (!(error instanceof errors.JOSEError)) throw error;
      return refuse({ reason: error instanceof errors.JWTExpired ? 'Expired' : 'Forged' });
    }
  }

  #stillHolds(viewer: Viewer): Result<Viewer, TokenRefusal> {
    const nowSeconds = this.#options.clock.now().getTime() / 1_000;
    if (viewer.expiresAt + LEEWAY_SECONDS <= nowSeconds) return refuse({ reason: 'Expired' });
    return this.#options.revocations.isRevoked(viewer.sessionId) ? refuse({ reason: 'Revoked' }) : ok(viewer);
  }
}

function keyIdOf(token: string): string | null {
  try {
    const { kid } = decodeProtectedHeader(token);
    return typeof kid === 'string' ? kid : null;
  } catch {
    return null;
  }
}

function viewerOf(claims: JWTPayload): Viewer | null {
  const userId = parseId('user', String(claims.sub));
  const sessionId = parseId('session', String(claims['sid']));
  const player = claims['player'] ?? null;
  const playerId = player === null ? null : parseId('player', String(player));
  if (!userId || !sessionId || !claims.exp || (player !== null && !playerId)) return null;
  return {
    userId,
    sessionId,
    playerId,
    roles: words(claims['roles']),
    scopes: words(claims['scopes']),
    expiresAt: claims.exp,
  };
}

const words = (claim: unknown): string[] =>
  Array.isArray(claim) ? claim.filter((word: unknown): word is string => typeof word === 'string') : [];
