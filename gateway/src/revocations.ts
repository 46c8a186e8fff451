import type { SessionId } from '@sw/kernel/ids';

/** Sessions that ended before their tokens do. */
export interface Revocations {
  isRevoked(sessionId: SessionId): boolean;
  /** Calls back for every session that ends from now on, until the returned function is called. */
  onRevoked(listener: (sessionId: SessionId) => void): () => void;
}

/** No access token lives longer than this after its session was revoked. */
const REMEMBERED_MS = 30 * 60_000;

/** A deny list in memory; an entry is forgotten when no token of its session can be valid any more. */
export class RevokedSessions implements Revocations {
  readonly #revokedAtMs = new Map<SessionId, number>();
  readonly #listeners = new Set<(sessionId: SessionId) => void>();
  readonly #nowMs: () => number;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  isRevoked(sessionId: SessionId): boolean {
    return this.#revokedAtMs.has(sessionId);
  }

  onRevoked(listener: (sessionId: SessionId) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  revoke(sessionId: SessionId): void {
    if (this.#revokedAtMs.has(sessionId)) return;
    this.#forgetOld();
    this.#revokedAtMs.set(sessionId, this.#nowMs());
    for (const listener of this.#listeners) listener(sessionId);
  }

  /** @NOTE a map keeps insertion order, so the oldest entries come first. */
  #forgetOld(): void {
    for (const [sessionId, atMs] of this.#revokedAtMs) {
      if (atMs > this.#nowMs() - REMEMBERED_MS) return;
      this.#revokedAtMs.delete(sessionId);
    }
  }
}
