import type { MessageDescriptor } from 'react-intl';
import { regionsMessages as say } from '#/features/regions/messages.ts';
import type { HealthStatus, PvpRule, RegionStatus, RegionType } from '#/gql/graphql.ts';

type Words<Code extends string> = Readonly<Record<Code, MessageDescriptor>>;

export const TYPE_WORDS: Words<RegionType> = {
  CENTRAL_NEXUS: say.centralNexus,
  TERRAN_SPACE: say.terranSpace,
  PLAYER_OWNED: say.playerOwned,
};
export const STATUS_WORDS: Words<RegionStatus> = {
  PENDING: say.pending,
  ACTIVE: say.active,
  SUSPENDED: say.suspended,
};
export const PVP_WORDS: Words<PvpRule> = {
  FORBIDDEN: say.pvpForbidden,
  BY_ZONE: say.pvpByZone,
  FREE: say.pvpFree,
};
export const HEALTH_WORDS: Words<HealthStatus> = {
  HEALTHY: say.healthy,
  DEGRADED: say.degraded,
  DOWN: say.down,
};
export const HEALTH_TONES = { HEALTHY: 'good', DEGRADED: 'warn', DOWN: 'bad' } as const satisfies Record<
  HealthStatus,
  string
>;
