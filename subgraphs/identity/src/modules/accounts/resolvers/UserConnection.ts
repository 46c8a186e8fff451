import type { UserConnectionResolvers } from '#/generated/types.ts';
import { countUsers } from '#/modules/accounts/queries/users.ts';

export const UserConnection: UserConnectionResolvers = {
  totalCount: ({ search }, _args, ctx) => countUsers(ctx.read, search),
};
