import type { SubgraphName } from '@sw/kernel/events/catalogue';
import { RedisPubSub } from 'graphql-redis-subscriptions';
import { Redis } from 'ioredis';
import type { Logger } from '#/logger/logger.ts';
import type { WireEvent } from '#/outbox/event-wire.ts';
import type { EventBus } from '#/redis/event-bus.ts';

const STREAM_LENGTH = 10_000;
const STREAM_TTL_SECONDS = 24 * 3600;
const STALE_ID = 'equal or smaller';

export type RedisBusOptions = Readonly<{ url: string; prefix: string; log: Logger }>;

/** Events in Redis streams whose entry ids are log positions, nudges over pub/sub; every key expires. */
export function redisBus({ url, prefix, log }: RedisBusOptions): EventBus {
  const connect = (): Redis => connection(url, log);
  const [commands, publisher, subscriber] = [connect(), connect(), connect()];
  const pubsub = new RedisPubSub({ publisher, subscriber });
  const stream = (source: SubgraphName): string => `${prefix}:events:${source}`;
  const channel = (source: SubgraphName): string => `${prefix}:nudge:${source}`;
  return {
    append: (source, events) => append(commands, stream(source), events),
    read: (source, afterSeq, limit) => read(commands, stream(source), { afterSeq, limit }),
    nudge: (source) => pubsub.publish(channel(source), '').catch(() => undefined),
    onNudge: async (source, callback) => {
      const handle = await pubsub.subscribe(channel(source), callback);
      return async () => pubsub.unsubscribe(handle);
    },
    isReachable: () =>
      commands.ping().then(
        () => true,
        () => false,
      ),
    async [Symbol.asyncDispose]() {
      await pubsub.close().catch(() => undefined);
      for (const client of [commands, publisher, subscriber]) client.disconnect();
    },
  };
}

/** A Redis connection that reconnects for ever and refuses commands at once while it is away. */
export function connection(url: string, log: Logger): Redis {
  const client = new Redis(url, {
    maxRetriesPerRequest: 1,
    enableOfflineQueue: true,
    commandTimeout: 2_000,
    retryStrategy: (tries: number) => Math.min(100 * tries, 2_000),
  });
  client.on('error', (error: Error) => log.debug({ err: error }, 'redis away'));
  return client;
}

async function append(client: Redis, key: string, events: readonly WireEvent[]): Promise<void> {
  const pipeline = client.pipeline();
  for (const event of events) {
    pipeline.xadd(key, 'MAXLEN', '~', STREAM_LENGTH, `${event.seq}-0`, 'event', JSON.stringify(event));
  }
  pipeline.expire(key, STREAM_TTL_SECONDS);
  const answers = (await pipeline.exec()) ?? [];
  const failure = answers.map(([error]) => error).find((error) => error && !error.message.includes(STALE_ID));
  if (failure) throw failure;
}

type Span = Readonly<{ afterSeq: bigint; limit: number }>;

async function read(client: Redis, key: string, { afterSeq, limit }: Span): Promise<readonly WireEvent[]> {
  const entries = await client.xrange(key, `(${afterSeq}-0`, '+', 'COUNT', limit);
  return entries.flatMap(([, fields]) => (fields[1] ? [JSON.parse(fields[1]) as WireEvent] : []));
}
