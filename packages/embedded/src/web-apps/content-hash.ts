import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

// What a build leaves behind is no source of the next one.
const NOT_SOURCE = new Set(['node_modules', 'dist', 'gql', '.cache']);
const HASH_CHARS = 16;

/** The same text for the same files; files and folders are named relative to the root. */
export async function contentHash(root: string, sources: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) await addTo(hash, root, source);
  return hash.digest('hex').slice(0, HASH_CHARS);
}

async function addTo(hash: ReturnType<typeof createHash>, root: string, source: string): Promise<void> {
  const entries = await readdir(join(root, source), { withFileTypes: true }).catch(notAFolder);
  if (entries === null) {
    hash
      .update(`${source}\0`)
      .update(await readFile(join(root, source)))
      .update('\0');
    return;
  }
  const names = entries
    .filter((entry) => !NOT_SOURCE.has(entry.name) && (entry.isFile() || entry.isDirectory()))
    .map((entry) => entry.name);
  for (const name of names.sort()) await addTo(hash, root, join(source, name));
}

function notAFolder(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOTDIR') return null;
  throw error;
}
