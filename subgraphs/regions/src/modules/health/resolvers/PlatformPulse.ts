import type { PlatformPulseResolvers } from '#/generated/types.ts';
import { maySeePulse } from '#/modules/health/policy.ts';
import { currentPulse } from '#/modules/health/queries/pulse.ts';

export const PlatformPulse: PlatformPulseResolvers = {
  __resolveReference: (_reference, ctx) => (maySeePulse(ctx.request) ? currentPulse(ctx) : null),
};
