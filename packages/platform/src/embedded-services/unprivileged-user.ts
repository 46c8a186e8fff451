import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whom a service runs as; empty when the process is an ordinary user and the service runs as the same. */
export type RunAs = Readonly<{ uid?: number; gid?: number }>;

const CANDIDATES = ['postgres', 'nobody'];

/** Picks the user a service that refuses root drops to. */
export function unprivilegedUser(): RunAs {
  if (process.getuid?.() !== 0) return {};
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of CANDIDATES) {
    const account = accounts.find((fields) => fields[0] === name);
    if (account !== undefined) return { uid: Number(account[2]), gid: Number(account[3]) };
  }
  throw new Error(
    'PostgreSQL does not run as root and there is no user postgres or nobody; start as an ordinary user or set DATABASE_URL',
  );
}

/** Tells whether that user may enter the directory or execute the file. */
export function canReach(path: string, user: RunAs): boolean {
  if (user.uid === undefined) return true;
  return spawnSync('/usr/bin/test', ['-x', path], { ...user, cwd: '/' }).status === 0;
}
