import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const SECRETS = z.object({ serviceSecret: z.string().min(32) });
const SECRET_BYTES = 32;

/** What a data directory's platform must not forget and nobody else may know. */
export type Secrets = z.infer<typeof SECRETS>;

/** Reads the secrets of a data directory; the first time it makes them, readable by their owner only. */
export async function openSecrets(dataDir: string): Promise<Secrets> {
  const file = join(dataDir, 'secrets.json');
  const written = await readFile(file, 'utf8').catch(absent);
  if (written !== null) return SECRETS.parse(JSON.parse(written));

  const secrets: Secrets = { serviceSecret: randomBytes(SECRET_BYTES).toString('base64url') };
  await mkdir(dataDir, { recursive: true });
  await writeFile(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return secrets;
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
