import { type ChildProcess, spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { parseArgs } from 'node:util';

const HELP = `npm start                 the whole platform on this machine: database, graph, both web apps
npm run dev               the same, started again whenever a source changes

Options
  --watch                 start again on change
  --help                  this text

Environment (all optional; docs in README.md)
  PLAYER_PORT=3000 ADMIN_PORT=3001 GRAPH_PORT=8080 REGIONS_PORT=8081 HOST=127.0.0.1
  DATA_DIR=.data          the database and the generated secrets
  DATABASE_URL REDIS_URL  your own PostgreSQL and Redis instead of the embedded ones
  LOG_LEVEL=warn          trace, debug, info, warn, error, fatal or silent
`;

const WATCHED = ['packages', 'subgraphs', 'gateway', 'web-player', 'web-admin', 'schema'];
const IGNORED = /(^|\/)(node_modules|generated|gql|dist|\.cache)(\/|$)|\.test\.tsx?$/;
const QUIET_MS = 200;

const { values } = parseArgs({
  options: { help: { type: 'boolean', short: 'h' }, watch: { type: 'boolean' } },
});

if (values.help === true) process.stdout.write(HELP);
else if (values.watch === true) startAgainOnChange();
else await (await import('@sw/embedded/main')).main();

/** Runs the platform as a child and replaces it, one at a time, whenever the sources have been quiet after a change. */
function startAgainOnChange(): void {
  let child = startChild();
  let quiet: NodeJS.Timeout | undefined;
  let isReplacing = false;
  const replace = (): void => {
    if (isReplacing) return;
    isReplacing = true;
    process.stdout.write('\nA source has changed: starting again.\n');
    const startNext = (): void => {
      child = startChild();
      isReplacing = false;
    };
    if (child.exitCode !== null || child.signalCode !== null) startNext();
    else child.once('exit', startNext).kill('SIGTERM');
  };
  for (const folder of WATCHED) {
    watch(new URL(`../${folder}`, import.meta.url), { recursive: true }, (_event, file) => {
      if (file === null || IGNORED.test(file)) return;
      clearTimeout(quiet);
      quiet = setTimeout(replace, QUIET_MS);
    });
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      child.once('exit', () => process.exit());
      if (!child.kill(signal)) process.exit();
    });
  }
}

function startChild(): ChildProcess {
  return spawn(process.execPath, [import.meta.filename], { stdio: 'inherit' });
}
