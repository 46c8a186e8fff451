import type { HullKey } from '@sw/kernel/hulls';
import type { PlayerId } from '@sw/kernel/ids';

/** A player by their id; who they are, identity knows. */
export type PlayerRef = Readonly<{ id: PlayerId }>;

/** A hull type by its key. */
export type HullRef = Readonly<{ key: HullKey }>;
