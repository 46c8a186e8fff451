import { readEnvironment } from '#/config/environment.ts';
import { secret, url } from '#/config/fields.ts';
import { provisionDatabase } from '#/orm/provision.ts';

// Makes every subgraph's role and schema on a database server, then ends.
const config = readEnvironment(process.env, {
  DATABASE_URL: url(['postgres', 'postgresql']),
  SERVICE_SECRET: secret(),
});
await provisionDatabase(config.DATABASE_URL, config.SERVICE_SECRET);
process.stdout.write('one schema and one role per subgraph are in place\n');
