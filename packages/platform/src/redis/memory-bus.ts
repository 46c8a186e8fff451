import type { SubgraphName } from '@sw/kernel/events/catalogue';
import { PubSub } from 'graphql-subscriptions';
import type { EventBus } from '#/redis/event-bus.ts';

/** The bus of a single process: it only nudges, and readers fill themselves from the log. */
export function memoryBus(): EventBus {
  const pubsub = new PubSub();
  return {
    append: () => Promise.resolve(),
    read: () => Promise.resolve([]),
    nudge: (source) => pubsub.publish(`nudge:${source}`, null),
    onNudge: async (source: SubgraphName, callback) => {
      const handle = await pubsub.subscribe(`nudge:${source}`, callback);
      return () => {
        pubsub.unsubscribe(handle);
        return Promise.resolve();
      };
    },
    isReachable: () => Promise.resolve(true),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}
