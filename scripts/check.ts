import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

// `npm run check`: everything a machine can say about the source; `--fast` leaves the slow ones out.
type Check = Readonly<{ name: string; command: readonly string[]; isSlow?: true }>;

const subgraphs = readdirSync(new URL('../subgraphs', import.meta.url));
const CHECKS: readonly Check[] = [
  { name: 'generated types', command: ['graphql-codegen', '--config', 'codegen.yml', '--silent'] },
  { name: 'format and lint (Biome)', command: ['biome', 'check', '--max-diagnostics=50', '.'] },
  { name: 'schema up to date', command: ['node', 'scripts/schema.ts', '--check'] },
  { name: 'types (tsc)', command: ['tsc', '-b'] },
  ...subgraphs.map((name) => ({
    name: `${name}: rules are hermetic`,
    command: ['tsc', '-p', `subgraphs/${name}/tsconfig.rules.json`],
  })),
  {
    name: 'walls (dependency-cruiser)',
    command: [
      'depcruise',
      'packages',
      'subgraphs',
      'gateway',
      'web-player',
      'web-admin',
      '--config',
      '.dependency-cruiser.mjs',
      '--output-type',
      'err',
    ],
  },
  { name: 'types, purity and schema lint (ESLint)', command: ['eslint', '.'], isSlow: true },
  { name: 'dead code (knip)', command: ['knip', '--no-progress'], isSlow: true },
  { name: 'migrations agree with entities', command: ['node', 'scripts/migrate.ts', 'check'] },
];

const isFast = process.argv.includes('--fast');
const failed: string[] = [];
for (const { name, command, isSlow } of CHECKS) {
  if (isFast && isSlow) continue;
  const [program = '', ...args] = command;
  const started = performance.now();
  const bin =
    program === 'node'
      ? process.execPath
      : new URL(`../node_modules/.bin/${program}`, import.meta.url).pathname;
  const file = program === 'node' ? args : [bin, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, file, {
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)\n`);
  if (status !== 0) {
    failed.push(name);
    process.stdout.write(`${stdout}${stderr}\n`);
  }
}
process.stdout.write(
  failed.length === 0 ? 'check: all good\n' : `check: ${failed.length} failed: ${failed.join('; ')}\n`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
