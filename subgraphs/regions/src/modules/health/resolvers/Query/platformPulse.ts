import type { QueryResolvers } from '#/generated/types.ts';
import { currentPulse } from '#/modules/health/queries/pulse.ts';

export const platformPulse: NonNullable<QueryResolvers['platformPulse']> = (_parent, _args, ctx) =>
  currentPulse(ctx);
