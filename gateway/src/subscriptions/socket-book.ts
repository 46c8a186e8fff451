import type { OnlinePlayers } from '#/online-players.ts';
import type { Revocations } from '#/revocations.ts';
import { CLOSE, type SocketSession } from '#/subscriptions/socket-session.ts';

const SOCKETS_PER_ACCOUNT = 5;

/** All accepted sockets: how many each account has, and which must end with a session. */
export class SocketBook implements Disposable {
  readonly #byAccount = new Map<string, Set<SocketSession>>();
  readonly #players: OnlinePlayers;
  readonly #stopListening: () => void;

  constructor(revocations: Revocations, players: OnlinePlayers) {
    this.#players = players;
    this.#stopListening = revocations.onRevoked((sessionId) => {
      for (const session of this.#all())
        if (session.viewer.sessionId === sessionId) session.close(CLOSE.revoked);
    });
  }

  /** Notes an accepted socket; false when its account has all it may have. */
  add(session: SocketSession): boolean {
    const sessions = this.#byAccount.get(session.viewer.userId) ?? new Set();
    if (sessions.size >= SOCKETS_PER_ACCOUNT) return false;
    this.#byAccount.set(session.viewer.userId, sessions.add(session));
    if (session.viewer.playerId) this.#players.connected(session.viewer.playerId);
    return true;
  }

  remove(session: SocketSession): void {
    const sessions = this.#byAccount.get(session.viewer.userId);
    if (!sessions?.delete(session)) return;
    if (sessions.size === 0) this.#byAccount.delete(session.viewer.userId);
    if (session.viewer.playerId) this.#players.disconnected(session.viewer.playerId);
  }

  [Symbol.dispose](): void {
    this.#stopListening();
  }

  *#all(): Generator<SocketSession> {
    for (const sessions of this.#byAccount.values()) yield* sessions;
  }
}
