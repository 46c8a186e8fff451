import { ok, type Result } from '@sw/kernel/result';
import { PASSWORD_LENGTH } from './limits.ts';
import { type InvalidInput, invalid } from './names.ts';

/** Whether a text can be a password at all; anything else is refused before it is hashed. */
export const canBePassword = (text: string): boolean =>
  text.length >= PASSWORD_LENGTH.min && text.length <= PASSWORD_LENGTH.max;

/** Decides whether a new password is acceptable. */
export function checkNewPassword(
  field: string,
  text: string,
  current: string | null,
): Result<string, InvalidInput> {
  if (!canBePassword(text))
    return invalid(field, `${PASSWORD_LENGTH.min} to ${PASSWORD_LENGTH.max} characters`);
  if (new Set(text).size < 4) return invalid(field, 'at least 4 different characters');
  if (text === current) return invalid(field, 'different from the password now');
  return ok(text);
}
