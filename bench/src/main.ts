import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { Bench, Row } from '#/bench.ts';
import { buy } from '#/buy/buy.ts';
import { fanOut } from '#/fan-out/fan-out.ts';
import { galaxy } from '#/galaxy.ts';
import { graph } from '#/graph/graph.ts';

const BENCHES: readonly Bench[] = [graph, buy, fanOut, galaxy];
const DEFAULT_SECONDS = 3;

const HELP = `npm run bench [-- options]   measures the budgets and ends with 1 when one is missed

  --only <name>     one of them alone
  --seconds <n>     how long a round of one contestant lasts (${DEFAULT_SECONDS})
  --help            this text

${BENCHES.map(({ name, about }) => `  ${name.padEnd(12)} ${about}`).join('\n')}
`;

const { values } = parseArgs({
  options: { help: { type: 'boolean', short: 'h' }, only: { type: 'string' }, seconds: { type: 'string' } },
});
if (values.help === true) process.stdout.write(HELP);
else await measure(chosen(values.only), Number(values.seconds ?? DEFAULT_SECONDS));

function chosen(only: string | undefined): readonly Bench[] {
  if (only === undefined) return BENCHES;
  const found = BENCHES.filter(({ name }) => name === only);
  if (found.length === 0)
    throw new Error(`there is no ${only}; there are ${BENCHES.map(({ name }) => name).join(', ')}`);
  return found;
}

async function measure(benches: readonly Bench[], seconds: number): Promise<void> {
  if (!(seconds > 0)) throw new Error('--seconds must be more than 0');
  process.stdout.write(
    `Node ${process.version}, ${cpus().length} processors; every ratio is measured side by side in this run.\n\n`,
  );
  process.stdout.write('| Measured | Ours | Beside | Value | Bar | |\n|---|---|---|---|---|---|\n');
  const rows: Row[] = [];
  for (const bench of benches) {
    for (const row of await bench.run({ seconds })) {
      rows.push(row);
      process.stdout.write(
        `| ${[row.name, row.ours, row.beside, row.value, row.bar, row.isMet ? 'met' : 'MISSED'].join(' | ')} |\n`,
      );
    }
  }
  if (rows.some(({ isMet }) => !isMet)) process.exitCode = 1;
}
