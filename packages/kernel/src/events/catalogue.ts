import type { EventId, RegionId } from '../ids.ts';
import { combatEvents } from './combat.ts';
import { economyEvents } from './economy.ts';
import { identityEvents } from './identity.ts';
import { regionEvents } from './regions.ts';
import type { Read } from './shape.ts';
import { universeEvents } from './universe.ts';

export const SUBGRAPHS = ['identity', 'universe', 'economy', 'combat', 'regions'] as const;
export type SubgraphName = (typeof SUBGRAPHS)[number];

/** Every published event and the parser of its payload. */
export const EVENT_CATALOGUE = {
  ...identityEvents,
  ...universeEvents,
  ...economyEvents,
  ...combatEvents,
  ...regionEvents,
} as const;

export type EventType = keyof typeof EVENT_CATALOGUE;
export type EventPayload<T extends EventType> = Read<(typeof EVENT_CATALOGUE)[T]>;

/** A published event as a consumer receives it: at least once, in order per aggregate. */
export type PublishedEvent<T extends EventType = EventType> = {
  readonly [K in T]: Readonly<{
    id: EventId;
    /** Position in the owner's log; gapless, ascending. */
    seq: bigint;
    type: K;
    at: Date;
    /** The row whose history this belongs to; order is kept per aggregate. */
    aggregate: string;
    regionId: RegionId | null;
    /** Live topics this event belongs to, e.g. `sector:sec_terran_1`. */
    topics: readonly string[];
    payload: EventPayload<K>;
  }>;
}[T];

/** What a use case announces; id, time and position are given by the log. */
export type Announcement<T extends EventType = EventType> = {
  readonly [K in T]: Readonly<{
    type: K;
    aggregate: string;
    regionId: RegionId | null;
    topics: readonly string[];
    payload: EventPayload<K>;
  }>;
}[T];

/** The subgraph that publishes an event type. */
export const publisherOf = (type: EventType): SubgraphName =>
  type.slice(0, type.indexOf('.')) as SubgraphName;

export const isEventType = (text: string): text is EventType => Object.hasOwn(EVENT_CATALOGUE, text);

/** Parses a stored payload; throws a ShapeError that names the first wrong field. */
export function parsePayload<T extends EventType>(type: T, payload: unknown): EventPayload<T> {
  return EVENT_CATALOGUE[type](payload, type) as EventPayload<T>;
}
