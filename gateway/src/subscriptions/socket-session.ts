import type { ClientFacts, Viewer } from '@sw/platform/graphql/viewer';
import type { WebSocket } from 'ws';

export const MAX_SUBSCRIPTIONS = 50;
const MESSAGES_PER_SECOND = 20;
/** A page that comes back opens all its feeds at once. */
const MESSAGE_BURST = 100;

export const CLOSE = {
  forbidden: { code: 4403, reason: 'Forbidden' },
  expired: { code: 4403, reason: 'Token expired' },
  revoked: { code: 4403, reason: 'Session revoked' },
  tooManyMessages: { code: 4429, reason: 'Too many messages' },
  tooManySockets: { code: 1013, reason: 'Too many sockets' },
  restart: { code: 1012, reason: 'Service restart' },
} as const;
type Closing = (typeof CLOSE)[keyof typeof CLOSE];

const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** One accepted socket: whose it is, what it has open, and when it must end. */
export class SocketSession {
  readonly viewer: Viewer;
  readonly client: ClientFacts;
  readonly #socket: WebSocket;
  readonly #expiry: NodeJS.Timeout;
  #open = 0;

  constructor(socket: WebSocket, who: Readonly<{ viewer: Viewer; client: ClientFacts }>, nowMs: number) {
    const { viewer } = who;
    this.#socket = socket;
    this.viewer = viewer;
    this.client = who.client;
    const leftMs = Math.min(Math.max(0, viewer.expiresAt * 1_000 - nowMs), LONGEST_TIMER_MS);
    this.#expiry = setTimeout(() => this.close(CLOSE.expired), leftMs);
  }

  /** Takes one of the socket's subscriptions; false when all are taken. */
  take(): boolean {
    if (this.#open >= MAX_SUBSCRIPTIONS) return false;
    this.#open += 1;
    return true;
  }

  release(): void {
    this.#open -= 1;
  }

  close({ code, reason }: Closing): void {
    this.#socket.close(code, reason);
  }

  /** The socket is gone. */
  end(): void {
    clearTimeout(this.#expiry);
  }
}

/** Closes a socket that sends more messages than anyone who reads the answers could. */
export function limitMessages(socket: WebSocket, nowMs: () => number): void {
  let credit = MESSAGE_BURST;
  let lastMs = nowMs();
  socket.on('message', () => {
    const atMs = nowMs();
    credit = Math.min(MESSAGE_BURST, credit + ((atMs - lastMs) / 1_000) * MESSAGES_PER_SECOND) - 1;
    lastMs = atMs;
    if (credit < 0) socket.close(CLOSE.tooManyMessages.code, CLOSE.tooManyMessages.reason);
  });
}
