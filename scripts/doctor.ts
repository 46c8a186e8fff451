import { access, constants, mkdir, statfs } from 'node:fs/promises';
import { arch, cpus, platform, totalmem } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type EmbeddedConfig, loadConfig } from '@sw/embedded/config';
import { ensurePortsFree } from '@sw/embedded/ports';
import { ConfigError } from '@sw/platform/config/environment';
import { postgresBinaries } from '@sw/platform/embedded-services/postgres-binaries';
import { findInstalledRedis, isExecutable } from '@sw/platform/embedded-services/redis-binary';
import { unprivilegedUser } from '@sw/platform/embedded-services/unprivileged-user';
import { ensureNode } from '@sw/platform/lifecycle/node-version';

const HELP = `npm run doctor            versions, services, ports and environment, and what to do about each

  --help                  this text

Exit code 1 when the platform cannot start as things are.
`;

type Finding = Readonly<{ what: string; state: 'ok' | 'note' | 'wrong'; text: string }>;

const ROOT = resolve(import.meta.dirname, '..');
const LEAST_FREE_BYTES = 2 * 1_024 ** 3;
const GIB = 1_024 ** 3;
const MARKS = { ok: 'ok  ', note: 'note', wrong: 'BAD ' } as const;

const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
if (values.help === true) process.stdout.write(HELP);
else await examine();

async function examine(): Promise<void> {
  const findings: Finding[] = [machine(), node(), ...(await settings())];
  for (const { what, state, text } of findings)
    process.stdout.write(`${MARKS[state]}  ${what.padEnd(14)} ${text}\n`);
  if (findings.some(({ state }) => state === 'wrong')) process.exitCode = 1;
}

function machine(): Finding {
  const memory = (totalmem() / GIB).toFixed(1);
  return {
    what: 'machine',
    state: 'ok',
    text: `${platform()} ${arch()}, ${cpus().length} processors, ${memory} GiB memory`,
  };
}

function node(): Finding {
  return tried('node', () => {
    ensureNode();
    return `Node ${process.versions.node}`;
  });
}

async function settings(): Promise<readonly Finding[]> {
  let config: EmbeddedConfig;
  try {
    config = loadConfig(process.env);
  } catch (error) {
    if (error instanceof ConfigError) return [{ what: 'environment', state: 'wrong', text: error.message }];
    throw error;
  }
  return [
    { what: 'environment', state: 'ok', text: 'every variable is acceptable' },
    await database(config),
    await redis(config),
    await chromium(config),
    await ports(config),
    await dataDirectory(config),
  ];
}

async function database(config: EmbeddedConfig): Promise<Finding> {
  if (config.DATABASE_URL !== null)
    return { what: 'postgresql', state: 'ok', text: 'your own, at DATABASE_URL' };
  try {
    await postgresBinaries(unprivilegedUser());
    return { what: 'postgresql', state: 'ok', text: 'embedded' };
  } catch (error) {
    return wrong('postgresql', error);
  }
}

async function redis(config: EmbeddedConfig): Promise<Finding> {
  if (config.REDIS_URL !== null) return { what: 'redis', state: 'ok', text: 'your own, at REDIS_URL' };
  const installed = await findInstalledRedis(config.PATH);
  if (installed !== null) return { what: 'redis', state: 'ok', text: installed.path };
  const text =
    'none on PATH: on Debian and Ubuntu one is fetched at the first start, elsewhere events stay in the process; the tests need one';
  return { what: 'redis', state: 'note', text };
}

async function chromium(config: EmbeddedConfig): Promise<Finding> {
  for (const folder of config.PATH.split(delimiter)) {
    for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
      if (await isExecutable(join(folder, name)))
        return { what: 'chromium', state: 'ok', text: join(folder, name) };
    }
  }
  return {
    what: 'chromium',
    state: 'note',
    text: 'none on PATH: only the browser journeys of npm test need it (apt-get install chromium)',
  };
}

async function ports(config: EmbeddedConfig): Promise<Finding> {
  const text = `${config.PLAYER_PORT}, ${config.ADMIN_PORT}, ${config.GRAPH_PORT}, ${config.REGIONS_PORT} are free on ${config.HOST}`;
  return await ensurePortsFree(config).then(
    () => ({ what: 'ports', state: 'ok', text }),
    (error: unknown) => wrong('ports', error),
  );
}

async function dataDirectory(config: EmbeddedConfig): Promise<Finding> {
  const folder = resolve(ROOT, config.DATA_DIR);
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    const { bavail, bsize } = await statfs(folder);
    const free = bavail * bsize;
    return {
      what: 'data',
      state: free < LEAST_FREE_BYTES ? 'note' : 'ok',
      text: `${folder}, ${(free / GIB).toFixed(1)} GiB free`,
    };
  } catch (error) {
    return wrong('data', error);
  }
}

function tried(what: string, examineIt: () => string): Finding {
  try {
    return { what, state: 'ok', text: examineIt() };
  } catch (error) {
    return wrong(what, error);
  }
}

function wrong(what: string, error: unknown): Finding {
  return { what, state: 'wrong', text: error instanceof Error ? error.message : String(error) };
}
