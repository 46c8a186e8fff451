import type { EntitySchema } from '@mikro-orm/postgresql';
import { RefreshTokenSchema } from '#/modules/accounts/entities/refresh-token.ts';
import { SessionSchema } from '#/modules/accounts/entities/session.ts';
import { SignInAttemptsSchema } from '#/modules/accounts/entities/sign-in-attempts.ts';
import { SigningKeySchema } from '#/modules/accounts/entities/signing-key.ts';
import { UserAccountSchema } from '#/modules/accounts/entities/user-account.ts';
import { AuditEntrySchema } from '#/modules/audit/entities/audit-entry.ts';
import { PlayerSchema } from '#/modules/profile/entities/player.ts';

/** Every table of identity. */
export const entities: readonly EntitySchema[] = [
  UserAccountSchema,
  SessionSchema,
  RefreshTokenSchema,
  SignInAttemptsSchema,
  SigningKeySchema,
  PlayerSchema,
  AuditEntrySchema,
];
