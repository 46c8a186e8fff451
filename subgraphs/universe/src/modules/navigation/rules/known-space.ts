/** How well a sector is known; the order matters. */
export const KNOWLEDGE = { UNKNOWN: 0, RUMOUR: 1, SCANNED: 2, VISITED: 3 } as const;
export type KnowledgeLevel = Exclude<keyof typeof KNOWLEDGE, 'UNKNOWN'>;
export type LevelNumber = (typeof KNOWLEDGE)[keyof typeof KNOWLEDGE];

const NAMES: readonly (KnowledgeLevel | null)[] = [null, 'RUMOUR', 'SCANNED', 'VISITED'];

/** The name of a stored level; null for none. */
export const levelName = (level: number): KnowledgeLevel | null => NAMES[level] ?? null;

/**
 * Whether a pilot knows a way: both ends are known at least by rumour, and its ways were seen from one end. A one-way
 * passage is seen from its beginning only.
 */
export function isWayKnown(from: number, to: number, isOneWay: boolean): boolean {
  if (from < KNOWLEDGE.RUMOUR || to < KNOWLEDGE.RUMOUR) return false;
  return from >= KNOWLEDGE.SCANNED || (!isOneWay && to >= KNOWLEDGE.SCANNED);
}
