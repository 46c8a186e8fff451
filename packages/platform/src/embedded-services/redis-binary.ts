import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** A server that can be started; `libraryPath` names the folder with its shared libraries when they are not the system's. */
export type RedisBinary = Readonly<{ path: string; libraryPath: string | null }>;

export const REDIS_NAMES = ['redis-server', 'valkey-server'];

/** Finds the first Redis or Valkey server on a search path. */
export async function findInstalledRedis(searchPath: string): Promise<RedisBinary | null> {
  const folders = searchPath.split(delimiter).filter((folder) => folder !== '');
  for (const name of REDIS_NAMES) {
    for (const folder of folders) {
      const path = join(folder, name);
      if (await isExecutable(path)) return { path, libraryPath: null };
    }
  }
  return null;
}

/** Tells whether this process may execute the file. */
export async function isExecutable(path: string): Promise<boolean> {
  return await access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
