import type { MutationResolvers } from '#/generated/types.ts';
import { parseHeartbeat } from '#/modules/health/heartbeat-input.ts';
import { recordHeartbeat as record } from '#/modules/health/use-cases/record-heartbeat.ts';

export const recordHeartbeat: NonNullable<MutationResolvers['recordHeartbeat']> = async (
  _parent,
  { input },
  ctx,
) => (await record(ctx.uow, parseHeartbeat(input))).ok;
