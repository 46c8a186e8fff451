import { ok } from '@sw/kernel/result';
import type { Query } from '@sw/platform/orm/sql';
import type { Transaction, UnitOfWork } from '@sw/platform/orm/unit-of-work';
import type { IdSource } from '@sw/platform/runtime/ids';
import type { PasswordHasher } from '#/modules/accounts/adapters/password-hasher.ts';
import { UserAccountSchema } from '#/modules/accounts/entities/user-account.ts';
import { nameKey, nameSkeleton } from '#/modules/accounts/rules/look-alikes.ts';

export type FirstAdministratorPorts = Readonly<{
  uow: UnitOfWork;
  read: Query;
  ids: IdSource;
  hasher: PasswordHasher;
}>;

const USERNAME = 'admin';
const ANY_ADMINISTRATOR = "select 1 as one from user_account where 'SUPER_ADMIN' = any(roles) limit 1";

/** Makes the account `admin` when no administrator exists; its password must be changed before it may do anything. */
export async function createFirstAdministrator(
  ports: FirstAdministratorPorts,
  password: string,
): Promise<boolean> {
  if ((await ports.read(ANY_ADMINISTRATOR)).length > 0) return false;
  const passwordHash = await ports.hasher.hash(password);

  const created = await ports.uow.run<boolean, never>(async (tx) => {
    await lockFirstAdministrator(tx);
    if ((await tx.query(ANY_ADMINISTRATOR)).length > 0) return ok(false);

    tx.em.create(UserAccountSchema, {
      id: ports.ids.global('user'),
      username: USERNAME,
      usernameKey: nameKey(USERNAME),
      usernameSkeleton: nameSkeleton(USERNAME),
      passwordHash,
      status: 'ACTIVE',
      roles: ['SUPER_ADMIN'],
      locale: 'en',
      mustChangePassword: true,
      createdAt: tx.now,
      lastLoginAt: null,
    });
    return ok(true);
  });
  return created.ok && created.value;
}

/** Two replicas that start at once make one administrator. */
async function lockFirstAdministrator(tx: Transaction): Promise<void> {
  await tx.query("select pg_advisory_xact_lock(hashtextextended('first-administrator', 0))");
}
