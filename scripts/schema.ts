import { readFile, writeFile } from 'node:fs/promises';
import { composeSchema } from './compose-schema.ts';

// `npm run schema` writes the composed contract; `--check` fails when the committed files are stale.
const isCheck = process.argv.includes('--check');
const files = await composeSchema();

let stale = 0;
for (const [path, text] of Object.entries(files)) {
  const target = new URL(`../schema/${path}`, import.meta.url);
  const committed = await readFile(target, 'utf8').catch(() => '');
  if (committed === text) continue;
  stale += 1;
  if (isCheck)
    process.stderr.write(`schema/${path} is not what the subgraphs compose to; run npm run schema\n`);
  else await writeFile(target, text);
}
process.stdout.write(isCheck ? `schema: ${stale} stale\n` : `schema: ${stale} written\n`);
if (isCheck && stale > 0) process.exitCode = 1;
