import { defineEntity, type EntitySchema, p } from '@mikro-orm/postgresql';

const OutboxEventSchema = defineEntity({
  name: 'OutboxEvent',
  tableName: 'outbox',
  properties: {
    id: p.bigint('bigint').primary().autoincrement(),
    seq: p.bigint('bigint').nullable().unique(),
    eventId: p.string().length(80).unique(),
    type: p.string().length(80),
    aggregate: p.string().length(80),
    regionId: p.string().length(40).nullable(),
    topics: p.array().columnType('text[]'),
    payload: p.json(),
    at: p.datetime().columnType('timestamptz'),
  },
  indexes: [
    {
      name: 'outbox_topics_index',
      expression: 'create index "outbox_topics_index" on "outbox" using gin ("topics")',
    },
    {
      name: 'outbox_unnumbered_index',
      expression: 'create index "outbox_unnumbered_index" on "outbox" ("id") where "seq" is null',
    },
  ],
});

const OutboxHeadSchema = defineEntity({
  name: 'OutboxHead',
  tableName: 'outbox_head',
  properties: { id: p.integer().primary(), lastSeq: p.bigint('bigint') },
});

const InboxPositionSchema = defineEntity({
  name: 'InboxPosition',
  tableName: 'inbox_position',
  properties: {
    source: p.string().length(20).primary(),
    seq: p.bigint('bigint'),
  },
});

const DeadLetterSchema = defineEntity({
  name: 'DeadLetter',
  tableName: 'dead_letter',
  properties: {
    source: p.string().length(20).primary(),
    seq: p.bigint('bigint').primary(),
    event: p.json(),
    error: p.text(),
    parkedAt: p.datetime().columnType('timestamptz'),
    replayedAt: p.datetime().columnType('timestamptz').nullable(),
  },
});

const IdempotencyKeySchema = defineEntity({
  name: 'IdempotencyKey',
  tableName: 'idempotency_key',
  properties: {
    actor: p.string().length(80).primary(),
    key: p.string().length(100).primary(),
    operation: p.string().length(60),
    requestHash: p.string().length(64),
    result: p.text(),
    at: p.datetime().columnType('timestamptz').index(),
  },
});

const ReservationSchema = defineEntity({
  name: 'Reservation',
  tableName: 'reservation',
  properties: {
    commandId: p.string().length(80).primary(),
    kind: p.string().length(40),
    initiator: p.string().length(20),
    held: p.text(),
    status: p.string().length(10),
    expiresAt: p.datetime().columnType('timestamptz').index(),
    closedAt: p.datetime().columnType('timestamptz').nullable(),
  },
  checks: [{ name: 'reservation_status_check', expression: "status in ('held', 'settled', 'released')" }],
});

const CommandOutcomeSchema = defineEntity({
  name: 'CommandOutcome',
  tableName: 'command_outcome',
  properties: {
    commandId: p.string().length(80).primary(),
    outcome: p.string().length(10),
    facts: p.text(),
    at: p.datetime().columnType('timestamptz').index(),
  },
  checks: [{ name: 'command_outcome_check', expression: "outcome in ('settled', 'cancelled')" }],
});

/** The tables every subgraph has: its log, what it has read of others, what it holds and what it promised. */
export const PLATFORM_ENTITIES: readonly EntitySchema[] = [
  OutboxEventSchema,
  OutboxHeadSchema,
  InboxPositionSchema,
  DeadLetterSchema,
  IdempotencyKeySchema,
  ReservationSchema,
  CommandOutcomeSchema,
];
