import type { MutationResolvers } from '#/generated/types.ts';
import { readHold } from '#/modules/engagement-holds/hold-input.ts';
import { toHoldRefusal } from '#/modules/engagement-holds/refusals.ts';
import { holdEngagement as hold } from '#/modules/engagement-holds/use-cases/hold-engagement.ts';

export const holdEngagement: NonNullable<MutationResolvers['holdEngagement']> = async (
  _parent,
  { input },
  { uow },
) => {
  const result = await hold(uow, readHold(input));
  if (!result.ok) return toHoldRefusal(result.refusal);
  return { hold: { ...result.value, exitSectorIds: [...result.value.exitSectorIds] } };
};
