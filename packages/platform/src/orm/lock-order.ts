/**
 * The order in which rows are locked, in every subgraph: what stands first is locked first, and rows of
 * one kind in ascending id. Two transactions that follow it cannot wait for each other.
 */
export const LOCK_ORDER = [
  'region',
  'sector',
  'station',
  'planet',
  'player',
  'ship',
  'pirate',
  'combat',
  'quote',
  'reservation',
] as const;

export type LockKind = (typeof LOCK_ORDER)[number];

/** The ids of one kind in the order they must be locked, each once. */
export const inLockOrder = <T extends string>(ids: Iterable<T>): T[] => [...new Set(ids)].sort();

/** Throws when kinds are about to be locked against LOCK_ORDER. */
export function assertLockOrder(kinds: readonly LockKind[]): void {
  const ranks = kinds.map((kind) => LOCK_ORDER.indexOf(kind));
  if (ranks.some((rank, index) => index > 0 && rank < (ranks[index - 1] ?? 0))) {
    throw new Error(`locks out of order: ${kinds.join(', ')}`);
  }
}
