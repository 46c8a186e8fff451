import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';

/** A server process as it last said it was. */
export const PlatformNodeSchema = defineEntity({
  name: 'PlatformNode',
  tableName: 'platform_node',
  properties: {
    nodeId: p.text().primary(),
    services: p.array().columnType('text[]'),
    requestsPerSecond: p.double().$type<number>(),
    errorsPerSecond: p.double().$type<number>(),
    eventsPerSecond: p.double().$type<number>(),
    p95Milliseconds: p.double().$type<number>().fieldName('p95_milliseconds'),
    playerIds: p.array().columnType('text[]'),
    lastHeartbeatAt: p.datetime().columnType('timestamptz(3)').index(),
  },
});

export type PlatformNode = InferEntity<typeof PlatformNodeSchema>;
