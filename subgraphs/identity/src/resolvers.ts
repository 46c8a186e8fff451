import type { Resolvers } from '#/generated/types.ts';
import { changePassword } from '#/modules/accounts/resolvers/Mutation/changePassword.ts';
import { login } from '#/modules/accounts/resolvers/Mutation/login.ts';
import { logout } from '#/modules/accounts/resolvers/Mutation/logout.ts';
import { refreshSession } from '#/modules/accounts/resolvers/Mutation/refreshSession.ts';
import { register } from '#/modules/accounts/resolvers/Mutation/register.ts';
import { jwks } from '#/modules/accounts/resolvers/Query/jwks.ts';
import { user } from '#/modules/accounts/resolvers/Query/user.ts';
import { users } from '#/modules/accounts/resolvers/Query/users.ts';
import { User } from '#/modules/accounts/resolvers/User.ts';
import { UserConnection } from '#/modules/accounts/resolvers/UserConnection.ts';
import { AuditEntry } from '#/modules/audit/resolvers/AuditEntry.ts';
import { restoreUser } from '#/modules/audit/resolvers/Mutation/restoreUser.ts';
import { suspendUser } from '#/modules/audit/resolvers/Mutation/suspendUser.ts';
import { auditLog } from '#/modules/audit/resolvers/Query/auditLog.ts';
import { setLocale } from '#/modules/profile/resolvers/Mutation/setLocale.ts';
import { Player } from '#/modules/profile/resolvers/Player.ts';
import { me } from '#/modules/profile/resolvers/Query/me.ts';
import { player } from '#/modules/profile/resolvers/Query/player.ts';
import { viewer } from '#/modules/profile/resolvers/Query/viewer.ts';

export const resolvers = {
  Query: { viewer, me, player, user, users, auditLog, jwks },
  Mutation: { register, login, refreshSession, logout, changePassword, setLocale, suspendUser, restoreUser },
  User,
  Player,
  UserConnection,
  AuditEntry,
} satisfies Resolvers;
