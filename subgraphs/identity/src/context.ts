import type { PlayerId, UserId } from '@sw/kernel/ids';
import { batchById } from '@sw/platform/graphql/loader';
import type { RequestBase } from '@sw/platform/graphql/request';
import type { Reader } from '@sw/platform/orm/sql';
import type { UnitOfWork } from '@sw/platform/orm/unit-of-work';
import type { RateBudget } from '@sw/platform/rate-budget/rate-budget';
import type { IdSource } from '@sw/platform/runtime/ids';
import type { KeyPair } from '#/modules/accounts/adapters/key-pair.ts';
import type { PasswordHasher } from '#/modules/accounts/adapters/password-hasher.ts';
import { usersByIds } from '#/modules/accounts/queries/users.ts';
import { playersByIds } from '#/modules/profile/queries/players.ts';

/** What every request is served with. */
export type IdentityServices = Readonly<{
  uow: UnitOfWork;
  read: Reader;
  ids: IdSource;
  hasher: PasswordHasher;
  /** Attempts to sign in per network address. */
  attempts: RateBudget;
  signingKey: () => KeyPair;
}>;

export type IdentityContext = IdentityServices & Readonly<{ request: RequestBase; loaders: Loaders }>;
type Loaders = ReturnType<typeof loadersOf>;

/** A fresh context: rows are loaded at most once per request. */
export const identityContext = (services: IdentityServices, request: RequestBase): IdentityContext => ({
  ...services,
  request,
  loaders: loadersOf(services.read),
});

const loadersOf = (read: Reader) => ({
  users: batchById((ids: readonly UserId[]) => usersByIds(read, ids)),
  players: batchById((ids: readonly PlayerId[]) => playersByIds(read, ids)),
});
