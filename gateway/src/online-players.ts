const ONLINE_AFTER_ACT_MS = 5 * 60_000;

/** Who plays through this gateway: pilots with an open socket, or with an act in the last five minutes. */
export class OnlinePlayers {
  readonly #sockets = new Map<string, number>();
  readonly #lastActMs = new Map<string, number>();
  readonly #nowMs: () => number;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  acted(playerId: string): void {
    this.#lastActMs.delete(playerId);
    this.#lastActMs.set(playerId, this.#nowMs());
  }

  connected(playerId: string): void {
    this.#sockets.set(playerId, (this.#sockets.get(playerId) ?? 0) + 1);
  }

  disconnected(playerId: string): void {
    const left = (this.#sockets.get(playerId) ?? 0) - 1;
    if (left > 0) this.#sockets.set(playerId, left);
    else this.#sockets.delete(playerId);
  }

  ids(): string[] {
    for (const [playerId, atMs] of this.#lastActMs) {
      if (atMs > this.#nowMs() - ONLINE_AFTER_ACT_MS) break;
      this.#lastActMs.delete(playerId);
    }
    return [...new Set([...this.#sockets.keys(), ...this.#lastActMs.keys()])];
  }
}
