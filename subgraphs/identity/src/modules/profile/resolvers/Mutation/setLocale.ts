import { requireViewer } from '@sw/platform/graphql/parse';
import type { MutationResolvers } from '#/generated/types.ts';
import { toSetLocaleError } from '#/modules/profile/refusals.ts';
import { setLocale as keepLocale } from '#/modules/profile/use-cases/set-locale.ts';

export const setLocale: NonNullable<MutationResolvers['setLocale']> = async (_parent, { input }, ctx) => {
  const { userId } = requireViewer(ctx.request.viewer);
  const result = await keepLocale(ctx.uow, { userId, locale: input.locale });
  if (!result.ok) return { user: null, errors: [toSetLocaleError(result.refusal)] };
  return { user: await ctx.loaders.users.load(result.value), errors: [] };
};
