import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

// `node scripts/env.ts` writes the .env of `docker compose up` with fresh secrets; an existing one is left alone.
const SECRET_BYTES = { POSTGRES_PASSWORD: 24, SERVICE_SECRET: 32, ADMIN_INITIAL_PASSWORD: 12 };
const example = await readFile(new URL('../.env.example', import.meta.url), 'utf8');

let text = example;
for (const [name, bytes] of Object.entries(SECRET_BYTES)) {
  text = text.replace(new RegExp(`^${name}=$`, 'm'), `${name}=${randomBytes(bytes).toString('base64url')}`);
}
await writeFile(new URL('../.env', import.meta.url), text, { mode: 0o600, flag: 'wx' });
process.stdout.write(".env is written; ADMIN_INITIAL_PASSWORD in it is the first administrator's\n");
