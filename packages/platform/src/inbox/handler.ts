import type { EventType, PublishedEvent } from '@sw/kernel/events/catalogue';
import type { UnitOfWork } from '#/orm/unit-of-work.ts';

/**
 * Handles one event by calling one use case with this unit of work, whose transaction also remembers
 * the event. A refusal counts as handled; a throw is tried again, then parked as a dead letter.
 */
export type InboxHandler<T extends EventType> = (
  event: PublishedEvent<T>,
  uow: UnitOfWork,
) => Promise<unknown>;

export type InboxHandlers = { readonly [T in EventType]?: InboxHandler<T> };
