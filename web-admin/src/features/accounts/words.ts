import type { MessageDescriptor } from 'react-intl';
import { accountsMessages as say } from '#/features/accounts/messages.ts';
import type { Role, UserStatus } from '#/gql/graphql.ts';

export const ROLE_WORDS: Readonly<Record<Role, MessageDescriptor>> = {
  PLAYER: say.player,
  SUPER_ADMIN: say.superAdmin,
};
export const STATUS_WORDS: Readonly<Record<UserStatus, MessageDescriptor>> = {
  ACTIVE: say.active,
  SUSPENDED: say.suspended,
};
