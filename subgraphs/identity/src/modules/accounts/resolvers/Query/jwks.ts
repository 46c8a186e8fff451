import type { QueryResolvers } from '#/generated/types.ts';
import { publicKeySet } from '#/modules/accounts/queries/public-keys.ts';

export const jwks: NonNullable<QueryResolvers['jwks']> = (_parent, _args, ctx) => publicKeySet(ctx.read);
