import type { SubgraphName } from '@sw/kernel/events/catalogue';
import type { PlayerId, SessionId, UserId } from '@sw/kernel/ids';

/** Who asks, as the gateway verified it. */
export type Viewer = Readonly<{
  userId: UserId;
  playerId: PlayerId | null;
  sessionId: SessionId;
  roles: readonly string[];
  scopes: readonly string[];
  /** End of the access token in epoch seconds. */
  expiresAt: number;
}>;

/** Which process asks: the gateway for somebody, or another subgraph for itself. */
export type Caller =
  | Readonly<{ kind: 'gateway' }>
  | Readonly<{ kind: 'service'; name: SubgraphName | 'gateway' }>;

/** Facts of the client's connection that only the gateway can know. */
export type ClientFacts = Readonly<{ address: string; userAgent: string; refreshToken: string | null }>;
