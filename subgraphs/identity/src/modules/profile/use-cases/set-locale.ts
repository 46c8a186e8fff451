import type { UserId } from '@sw/kernel/ids';
import { ok, type Result } from '@sw/kernel/result';
import type { UnitOfWork } from '@sw/platform/orm/unit-of-work';
import { UserAccountSchema } from '#/modules/accounts/entities/user-account.ts';
import { invalidLocale, parseLocale } from '#/modules/profile/rules/locale.ts';

export type SetLocale = Readonly<{ userId: UserId; locale: string }>;
export type SetLocaleRefusal = Readonly<{ reason: 'Invalid'; field: string; message: string }>;

/** Keeps the language an account reads in. */
export async function setLocale(
  uow: UnitOfWork,
  command: SetLocale,
): Promise<Result<UserId, SetLocaleRefusal>> {
  const locale = parseLocale(command.locale);
  if (locale === null) return invalidLocale;

  return uow.run<UserId, SetLocaleRefusal>(async (tx) => {
    const user = await tx.em.findOneOrFail(UserAccountSchema, command.userId);
    user.locale = locale;
    return ok(user.id);
  });
}
