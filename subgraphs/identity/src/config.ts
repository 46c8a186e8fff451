import type { Environment } from '@sw/platform/config/environment';
import { type Field, optional, secret, whole } from '@sw/platform/config/fields';
import { loadServiceConfig, type ServiceConfig } from '@sw/platform/runtime/service-config';
import { ATTEMPTS_PER_ADDRESS_PER_MINUTE } from '#/modules/accounts/rules/limits.ts';

export type IdentityConfig = ServiceConfig &
  Readonly<{ ADMIN_INITIAL_PASSWORD: string | null; AUTH_ATTEMPTS_PER_MINUTE: number }>;

/** Words that example files put where a password belongs. */
const PLACEHOLDER = /password|passwort|admin|change.?me|secret|qwert|123456/i;
const longSecret = secret(12);
const administratorPassword: Field<string> = {
  ...longSecret,
  allowed: 'at least 12 characters that no example file shows',
  schema: longSecret.schema.refine((text) => !PLACEHOLDER.test(text)),
};

/** What identity needs to run on its own, or an error that lists every problem at once. */
export const loadConfig = (env: Environment): IdentityConfig =>
  loadServiceConfig(env, 'identity', {
    /** Password of the first administrator; made at random and printed once when left out. */
    ADMIN_INITIAL_PASSWORD: optional(administratorPassword),
    AUTH_ATTEMPTS_PER_MINUTE: whole({ min: 1, max: 100_000 }, ATTEMPTS_PER_ADDRESS_PER_MINUTE),
  });
