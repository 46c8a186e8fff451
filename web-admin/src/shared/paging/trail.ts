/** The cursors of the pages turned so far; the last one is the page shown, none is the first page. */
export type Trail = readonly string[];

/** The page after the one shown. */
export const older = (trail: Trail, endCursor: string): Trail => [...trail, endCursor];

/** The page before the one shown. */
export const newer = (trail: Trail): Trail => trail.slice(0, -1);

/** The cursor to ask with. */
export const cursorOf = (trail: Trail): string | null => trail.at(-1) ?? null;

/** Reads a trail from a page's history entry; anything else is the first page. */
export function trailFrom(state: unknown): Trail {
  if (typeof state !== 'object' || state === null || !('trail' in state) || !Array.isArray(state.trail))
    return [];
  return state.trail.every((cursor) => typeof cursor === 'string') ? state.trail : [];
}
