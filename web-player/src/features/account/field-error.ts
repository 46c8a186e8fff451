import type { IntlShape } from 'react-intl';
import { accountMessages } from '#/features/account/messages.ts';
import type { Outcome } from '#/shared/orders/use-order.ts';
import type { Refusal } from '#/shared/refusals/refusal.ts';

export type AccountField = 'username' | 'nickname' | 'password';

const LIMITS = {
  username: accountMessages.usernameInvalid,
  nickname: accountMessages.nicknameInvalid,
  password: accountMessages.passwordInvalid,
} as const;

const isAbout = (field: AccountField, refusal: Refusal) => 'field' in refusal && refusal.field === field;

/** What is wrong with one field, as the graph told it; null when nothing is. */
export function fieldError(
  intl: IntlShape,
  last: Outcome<unknown> | null,
  field: AccountField,
): string | null {
  if (last?.kind !== 'refused') return null;
  const refusal = last.refusals.find((candidate) => isAbout(field, candidate));
  if (!refusal) return null;
  return intl.formatMessage(
    refusal.__typename === 'NameTakenError' ? accountMessages.nameTaken : LIMITS[field],
  );
}

/** The outcome without what already stands beside a field. */
export function withoutFieldErrors<Done>(
  last: Outcome<Done> | null,
  fields: readonly AccountField[],
): Outcome<Done> | null {
  if (last?.kind !== 'refused') return last;
  const refusals = last.refusals.filter((refusal) => !fields.some((field) => isAbout(field, refusal)));
  return refusals.length > 0 ? { kind: 'refused', refusals } : null;
}
