import { isEventType, type PublishedEvent, parsePayload } from '@sw/kernel/events/catalogue';
import type { EventId, RegionId } from '@sw/kernel/ids';

/** An event as it travels: JSON, payload not yet parsed. */
export type WireEvent = Readonly<{
  id: string;
  seq: string;
  type: string;
  at: string;
  aggregate: string;
  regionId: string | null;
  topics: readonly string[];
  payload: unknown;
}>;

/** One page of a log: the events after a position, and how far the log reaches. */
export type LogPage = Readonly<{ events: readonly WireEvent[]; oldestSeq: string; headSeq: string }>;

/** Parses a travelling event; null when its type is unknown here, throws when its payload is wrong. */
export function parseEvent(wire: WireEvent): PublishedEvent | null {
  if (!isEventType(wire.type)) return null;
  const event = {
    id: wire.id as EventId,
    seq: BigInt(wire.seq),
    type: wire.type,
    at: new Date(wire.at),
    aggregate: wire.aggregate,
    regionId: wire.regionId as RegionId | null,
    topics: wire.topics,
    payload: parsePayload(wire.type, wire.payload),
  };
  return event as PublishedEvent;
}
