import { ok, type Result, refuse } from '@sw/kernel/result';

export const REASON_LENGTH = { min: 3, max: 500 } as const;

/** Reads an administrator's reason without surrounding blanks, or answers null when it is too short or too long. */
export function parseReason(text: string): string | null {
  const reason = text.trim();
  return reason.length >= REASON_LENGTH.min && reason.length <= REASON_LENGTH.max ? reason : null;
}

type Target = Readonly<{ isAdministrator: boolean }>;
export type SuspensionRefusal = Readonly<{ reason: 'LastAdministrator' }>;

/** Decides whether an account may be barred; somebody must stay who can let it in again. */
export function decideSuspension(
  target: Target,
  otherActiveAdministrators: number,
): Result<true, SuspensionRefusal> {
  if (target.isAdministrator && otherActiveAdministrators === 0)
    return refuse({ reason: 'LastAdministrator' });
  return ok(true);
}
