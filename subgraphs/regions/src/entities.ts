import type { EntitySchema } from '@mikro-orm/postgresql';
import { PlatformNodeSchema } from '#/modules/health/entities/platform-node.ts';
import { RegionHealthSchema } from '#/modules/health/entities/region-health.ts';
import { MembershipSchema } from '#/modules/membership/entities/membership.ts';
import { RegionSchema } from '#/modules/registry/entities/region.ts';

/** Every table of regions. */
export const entities: readonly EntitySchema[] = [
  RegionSchema,
  MembershipSchema,
  PlatformNodeSchema,
  RegionHealthSchema,
];
