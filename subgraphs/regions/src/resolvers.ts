import type { Resolvers } from '#/generated/types.ts';
import { recordHeartbeat } from '#/modules/health/resolvers/Mutation/recordHeartbeat.ts';
import { PlatformPulse } from '#/modules/health/resolvers/PlatformPulse.ts';
import { platformPulse } from '#/modules/health/resolvers/Query/platformPulse.ts';
import { RegionHealthChanged } from '#/modules/health/resolvers/RegionHealthChanged.ts';
import { platformPulse as platformPulses } from '#/modules/health/resolvers/Subscription/platformPulse.ts';
import { regionFeed } from '#/modules/health/resolvers/Subscription/regionFeed.ts';
import { Membership } from '#/modules/membership/resolvers/Membership.ts';
import { Player } from '#/modules/membership/resolvers/Player.ts';
import { region } from '#/modules/registry/resolvers/Query/region.ts';
import { regions } from '#/modules/registry/resolvers/Query/regions.ts';
import { Region } from '#/modules/registry/resolvers/Region.ts';

export const resolvers = {
  Query: { region, regions, platformPulse },
  Mutation: { recordHeartbeat },
  Subscription: { platformPulse: platformPulses, regionFeed },
  Region,
  Membership,
  Player,
  PlatformPulse,
  RegionHealthChanged,
} satisfies Resolvers;
