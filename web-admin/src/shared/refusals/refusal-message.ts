import type { IntlShape } from 'react-intl';
import { refusalMessages as say } from '#/shared/refusals/messages.ts';
import type { Refusal } from '#/shared/refusals/refusal.ts';

const LIMITS: Readonly<Record<string, keyof typeof say>> = { newPassword: 'newPassword', reason: 'reason' };

/** Says a refusal in the operator's language. Every type of refusal has its own sentence. */
export function refusalMessage(intl: IntlShape, refusal: Refusal): string {
  switch (refusal.__typename) {
    case 'AccountSuspendedError':
      return intl.formatMessage(say.accountSuspended);
    case 'InvalidCredentialsError':
      return intl.formatMessage(say.invalidCredentials);
    case 'LastAdministratorError':
      return intl.formatMessage(say.lastAdministrator);
    case 'NotFoundError':
      return intl.formatMessage(say.notFound);
    case 'TooManyAttemptsError':
      return intl.formatMessage(say.tooManyAttempts, { seconds: refusal.retryAfterSeconds });
    case 'ValidationError':
      return intl.formatMessage(say[LIMITS[refusal.field] ?? 'value']);
  }
}
