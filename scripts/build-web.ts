import { cp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildWebApps } from '@sw/embedded/web-apps/build';

const HELP = `node scripts/build-web.ts --out <folder>   builds the web apps into <folder>/player, admin and graphiql
`;
const ROOT = resolve(import.meta.dirname, '..');
const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' }, out: { type: 'string' } } });

if (values.help === true || values.out === undefined) {
  process.stdout.write(HELP);
} else {
  const out = resolve(values.out);
  const roots = await buildWebApps({
    root: ROOT,
    cacheDir: join(ROOT, '.cache', 'web'),
    say: (line) => process.stdout.write(`${line}\n`),
  });
  await rm(out, { recursive: true, force: true });
  for (const [name, folder] of Object.entries(roots)) await cp(folder, join(out, name), { recursive: true });
  process.stdout.write(`built into ${out}\n`);
}
