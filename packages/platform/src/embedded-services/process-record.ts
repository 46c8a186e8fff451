import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

// A service outlives a parent that was killed without warning. The record names the service and its parent by process
// id and start time, because the system hands out process ids again.

type ProcessIdentity = Readonly<{ pid: number; startedAt: string }>;
type ProcessRecord = Readonly<{ service: ProcessIdentity; parent: ProcessIdentity }>;

const START_TIME_FIELD = 19;
const STATE_FIELD = 0;
const STOP_PATIENCE_MS = 15_000;
const POLL_MS = 25;

/** Another process of this machine runs over the same data directory. */
export class DataInUse extends Error {
  constructor(pid: number) {
    super(`The data directory is in use by process ${pid}. Stop it, or set DATA_DIR to another directory.`);
    this.name = 'DataInUse';
  }
}

/** Remembers which service this process started, so that the next start can tell a leftover from a running platform. */
export async function recordProcess(file: string, servicePid: number): Promise<void> {
  const service = await identify(servicePid);
  const parent = await identify(process.pid);
  if (service === null || parent === null) return;
  await writeFile(file, `${JSON.stringify({ service, parent })}\n`, { mode: 0o600 });
}

/** Forgets the recorded service after an orderly stop. */
export async function forgetProcess(file: string): Promise<void> {
  await rm(file, { force: true });
}

/** Stops the recorded service when its parent is gone; throws when the parent still runs, because the data is in use. */
export async function stopLeftover(file: string, signal: NodeJS.Signals): Promise<void> {
  const record = await readRecord(file);
  if (record === null) return;
  const isServiceAlive = await isAlive(record.service);
  if (isServiceAlive && (await isAlive(record.parent))) {
    throw new DataInUse(record.parent.pid);
  }
  if (isServiceAlive) {
    process.kill(record.service.pid, signal);
    await waitUntilGone(record.service);
  }
  await forgetProcess(file);
}

/** Tells whether a process runs whose command line mentions the text; a zombie does not run. */
export async function isRunning(pid: number, commandPart: string): Promise<boolean> {
  if ((await identify(pid)) === null) return false;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return command.includes(commandPart);
}

async function waitUntilGone(service: ProcessIdentity): Promise<void> {
  const deadline = performance.now() + STOP_PATIENCE_MS;
  while (await isAlive(service)) {
    if (performance.now() > deadline) {
      throw new Error(`the service left over from an earlier run, process ${service.pid}, does not stop`);
    }
    await pause(POLL_MS);
  }
}

async function readRecord(file: string): Promise<ProcessRecord | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return JSON.parse(text) as ProcessRecord;
  } catch {
    return null; // cut short by a crash while it was written
  }
}

async function isAlive(identity: ProcessIdentity): Promise<boolean> {
  const found = await identify(identity.pid);
  return found !== null && found.startedAt === identity.startedAt;
}

/** Null for a process that is gone or a zombie, and on systems without /proc. */
async function identify(pid: number): Promise<ProcessIdentity | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (stat === null) return null;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const startedAt = fields[START_TIME_FIELD];
  if (startedAt === undefined || fields[STATE_FIELD] === 'Z') return null;
  return { pid, startedAt };
}
