type FeedVariables = Readonly<Record<string, unknown>>;
export type FeedPayload = {
  readonly query: string;
  readonly operationName?: string;
  readonly variables: Record<string, unknown>;
};

const hasCursor = (value: unknown): value is Readonly<{ cursor: string }> =>
  typeof value === 'object' && value !== null && 'cursor' in value && typeof value.cursor === 'string';

/** The position of the event in a feed's answer; null when it has none. */
export function cursorOf(data: unknown): string | null {
  if (typeof data !== 'object' || data === null) return null;
  const event = Object.values(data).find(hasCursor);
  return event?.cursor ?? null;
}

/** A subscribe message that always asks to go on after the last event seen. The socket sends this same object again when it reconnects. */
export function resumingPayload(
  query: string,
  variables: FeedVariables,
): { payload: FeedPayload; seen: (data: unknown) => void } {
  const payload: FeedPayload = { query, variables: { ...variables } };
  return {
    payload,
    seen(data) {
      const cursor = cursorOf(data);
      if (cursor !== null) payload.variables['after'] = cursor;
    },
  };
}

/** Tells whether an event is new; remembers the last few positions, because a resumed feed may repeat its edge. */
export function onlyNew(keep = 64): (cursor: string) => boolean {
  const seen = new Set<string>();
  return (cursor) => {
    if (seen.has(cursor)) return false;
    seen.add(cursor);
    const [oldest] = seen;
    if (seen.size > keep && oldest !== undefined) seen.delete(oldest);
    return true;
  };
}
