import { expect, test } from 'vitest';
import { loadConfig } from './config.ts';

const env = { DATABASE_URL: 'postgres://db/sw', REDIS_URL: 'redis://redis', SERVICE_SECRET: 'x'.repeat(32) };

test('an administrator’s password may be left out, and twenty attempts a minute are allowed', () => {
  expect(loadConfig(env)).toMatchObject({
    ADMIN_INITIAL_PASSWORD: null,
    AUTH_ATTEMPTS_PER_MINUTE: 20,
    port: 8091,
  });
});

test.each(['short', 'changeme-changeme', 'Admin-2102-start', 'my password is long'])(
  'the first password %s is refused without being shown',
  (password) => {
    const load = () => loadConfig({ ...env, ADMIN_INITIAL_PASSWORD: password });
    expect(load).toThrow(/ADMIN_INITIAL_PASSWORD/);
    expect(load).not.toThrow(password);
  },
);
