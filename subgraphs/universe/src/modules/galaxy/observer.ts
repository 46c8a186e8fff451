import type { PlayerId } from '@sw/kernel/ids';
import type { RequestBase } from '@sw/platform/graphql/request';

/** Who looks: a pilot sees what they know, a service sees all, anybody else nothing. */
export type Observer = Readonly<{ playerId: PlayerId | null; seesAll: boolean }>;

/** Tells who looks in a request. */
export const observerOf = ({ viewer, caller }: RequestBase): Observer => ({
  playerId: viewer?.playerId ?? null,
  seesAll: caller.kind === 'service',
});
