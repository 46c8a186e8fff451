import { createLogger } from '@sw/platform/logger/logger';
import { runSubgraph } from '@sw/platform/runtime/run-subgraph';
import { identity } from '#/app.ts';
import { loadConfig } from '#/config.ts';
import { sharedAttempts } from '#/shared-attempts.ts';

const config = loadConfig(process.env);
using attempts = sharedAttempts(config, createLogger({ level: config.LOG_LEVEL, service: 'identity' }));

const definition = identity({
  serviceSecret: config.SERVICE_SECRET,
  administratorPassword: config.ADMIN_INITIAL_PASSWORD,
  // Printed, not logged: logs are kept and redact passwords.
  onFirstAdministrator: (password) =>
    process.stdout.write(`First administrator: admin, one-time password ${password} (shown once)\n`),
  attempts,
});
await runSubgraph(definition, config);
