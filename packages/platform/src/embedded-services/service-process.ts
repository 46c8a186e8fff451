import type { ChildProcess } from 'node:child_process';

/** Resolves when the process has ended, at once when it has ended already. */
export function whenGone(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}
