import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const HELP = `npm test                  everything that must be green, in sequence; the last line sums it up

  --only=<step,…>         just these: check, unit, int, web, e2e
  --help                  this text
`;

type Step = Readonly<{ name: string; command: readonly string[]; projects: readonly string[] }>;
type Outcome = Readonly<{ name: string; passed: number; failed: number; seconds: number }>;

const ROOT = join(import.meta.dirname, '..');
const REPORTS = join(ROOT, '.cache', 'test-reports');
const VITEST = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');

const STEPS: readonly Step[] = [
  {
    name: 'codegen',
    command: [
      join(ROOT, 'node_modules', '@graphql-codegen', 'cli', 'esm', 'bin.js'),
      '--config',
      'codegen.yml',
    ],
    projects: [],
  },
  { name: 'check', command: [join(ROOT, 'scripts', 'check.ts')], projects: [] },
  { name: 'unit', command: [VITEST, 'run'], projects: ['unit'] },
  { name: 'int', command: [VITEST, 'run'], projects: ['int'] },
  { name: 'web', command: [VITEST, 'run'], projects: ['web-player', 'web-admin'] },
  { name: 'e2e', command: [VITEST, 'run'], projects: ['e2e'] },
];

const { values } = parseArgs({
  options: { help: { type: 'boolean', short: 'h' }, only: { type: 'string' } },
});
if (values.help === true) process.stdout.write(HELP);
else await runSteps(chosenSteps(values.only));

/** Types are generated whatever is chosen: everything else needs them. */
function chosenSteps(only: string | undefined): readonly Step[] {
  if (only === undefined) return STEPS;
  const names = only.split(',');
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) throw new Error(`no such step: ${unknown.join(', ')}`);
  return STEPS.filter((step) => step.name === 'codegen' || names.includes(step.name));
}

async function runSteps(steps: readonly Step[]): Promise<void> {
  await rm(REPORTS, { recursive: true, force: true });
  await mkdir(REPORTS, { recursive: true });
  const outcomes: Outcome[] = [];
  for (const step of steps) outcomes.push(await runStep(step));

  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  process.stdout.write(`\n${outcomes.map(line).join('\n')}\n${passed} passed, ${failed} failed\n`);
  if (failed > 0) process.exitCode = 1;
}

function line({ name, passed, failed, seconds }: Outcome): string {
  return `${name.padEnd(8)} ${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s`;
}

async function runStep(step: Step): Promise<Outcome> {
  process.stdout.write(`\n── ${step.name}\n`);
  const startedAt = performance.now();
  const report = join(REPORTS, `${step.name}.json`);
  const code = await run(step, report);
  const { passed, failed } = await counted(step, report, code === 0);
  return { name: step.name, passed, failed, seconds: (performance.now() - startedAt) / 1_000 };
}

function run({ command, projects }: Step, report: string): Promise<number | null> {
  const reporting =
    projects.length === 0
      ? []
      : [
          ...projects.flatMap((project) => ['--project', project]),
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${report}`,
        ];
  const child = spawn(process.execPath, [...command, ...reporting], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
}

/** A step that ends badly without a failed test, a crash say, counts as one failure; a step without tests counts as one. */
async function counted(
  { projects }: Step,
  report: string,
  isGreen: boolean,
): Promise<{ passed: number; failed: number }> {
  const single = isGreen ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (projects.length === 0) return single;
  const text = await readFile(report, 'utf8').catch(() => null);
  if (text === null) return single;
  const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(text) as {
    numPassedTests: number;
    numFailedTests: number;
  };
  return { passed, failed: isGreen ? failed : Math.max(failed, 1) };
}
