import { execFile } from 'node:child_process';
import { chmod, lstat, mkdir, mkdtemp, readdir, rename, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { contentHash } from './content-hash.ts';

const run = promisify(execFile);

/** An app with a Vite configuration in its folder. */
export type WebApp = Readonly<{ name: string; folder: string; sources: readonly string[] }>;

const SHARED_SOURCES = [
  'packages/kernel/src',
  'packages/web-kit/src',
  'schema/api.graphql',
  'codegen.yml',
  'package-lock.json',
];

export const WEB_APPS = [
  { name: 'player', folder: 'web-player', sources: ['web-player', ...SHARED_SOURCES] },
  { name: 'admin', folder: 'web-admin', sources: ['web-admin', ...SHARED_SOURCES] },
  { name: 'graphiql', folder: 'gateway/graphiql', sources: ['gateway/graphiql', 'package-lock.json'] },
] as const satisfies readonly WebApp[];

export type WebAppName = (typeof WEB_APPS)[number]['name'];
export type WebRoots = Readonly<Record<WebAppName, string>>;

export type BuildOptions = Readonly<{
  /** The project's top folder. */
  root: string;
  /** Where built apps are kept, one folder per content hash. */
  cacheDir: string;
  say(line: string): void;
}>;

const KEPT_BUILDS_PER_APP = 3;
/** A draft this old belongs to a start that was killed. */
const ABANDONED_AFTER_MS = 600_000;
const OUTPUT_LIMIT_BYTES = 16 * 1_024 * 1_024;

/** Gives the folder of each built app; builds only what has changed since it was built last. */
export async function buildWebApps(options: BuildOptions): Promise<WebRoots> {
  await mkdir(options.cacheDir, { recursive: true });
  const places = await Promise.all(WEB_APPS.map((app) => placeOf(app, options)));
  const missing = places.filter((place) => !place.isBuilt);
  if (missing.length > 0) {
    options.say(`Building ${missing.map((place) => place.app.folder).join(', ')} …`);
    await runTool(options.root, 'graphql-codegen', ['--config', 'codegen.yml']);
    await Promise.all(missing.map((place) => build(place, options)));
  }
  await Promise.all(places.map((place) => forgetOldBuilds(place, options.cacheDir)));
  return Object.fromEntries(places.map(({ app, home }) => [app.name, home])) as WebRoots;
}

type Place = Readonly<{ app: (typeof WEB_APPS)[number]; home: string; isBuilt: boolean }>;

async function placeOf(app: (typeof WEB_APPS)[number], { root, cacheDir }: BuildOptions): Promise<Place> {
  const home = join(cacheDir, `${app.name}-${await contentHash(root, app.sources)}`);
  const isBuilt = await lstat(join(home, 'index.html')).then(
    () => true,
    () => false,
  );
  return { app, home, isBuilt };
}

/** Builds beside the final place and moves it there in one step: a build that breaks off is never served. */
async function build({ app, home }: Place, { root, cacheDir }: BuildOptions): Promise<void> {
  const draft = await mkdtemp(join(cacheDir, `draft-${app.name}-`));
  try {
    await runTool(root, 'vite', [
      'build',
      app.folder,
      '--outDir',
      draft,
      '--emptyOutDir',
      '--logLevel',
      'error',
    ]);
    await chmod(draft, 0o755); // a fresh temporary folder is closed to the user a container runs as
    await rm(home, { recursive: true, force: true });
    await rename(draft, home);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

const TOOLS = { vite: 'vite/bin/vite.js', 'graphql-codegen': '@graphql-codegen/cli/esm/bin.js' } as const;

async function runTool(root: string, tool: keyof typeof TOOLS, args: readonly string[]): Promise<void> {
  try {
    await run(process.execPath, [join(root, 'node_modules', TOOLS[tool]), ...args], {
      cwd: root,
      maxBuffer: OUTPUT_LIMIT_BYTES,
    });
  } catch (cause) {
    const output =
      cause instanceof Error && 'stderr' in cause && 'stdout' in cause
        ? `${String(cause.stdout)}${String(cause.stderr)}`
        : String(cause);
    throw new Error(`${tool} ${args.join(' ')} failed:\n${output.trim()}`, { cause });
  }
}

async function forgetOldBuilds({ app, home }: Place, cacheDir: string): Promise<void> {
  const now = new Date();
  await utimes(home, now, now);
  const old = (await oldestLast(cacheDir, `${app.name}-`)).slice(KEPT_BUILDS_PER_APP);
  const abandoned = (await oldestLast(cacheDir, `draft-${app.name}-`)).filter(
    ({ usedAt }) => usedAt < now.getTime() - ABANDONED_AFTER_MS,
  );
  await Promise.all([...old, ...abandoned].map(({ path }) => rm(path, { recursive: true, force: true })));
}

async function oldestLast(
  cacheDir: string,
  prefix: string,
): Promise<readonly { path: string; usedAt: number }[]> {
  const names = (await readdir(cacheDir)).filter((name) => name.startsWith(prefix));
  const builds = await Promise.all(
    names.map(async (name) => ({
      path: join(cacheDir, name),
      usedAt: (await lstat(join(cacheDir, name))).mtimeMs,
    })),
  );
  return builds.sort((one, other) => other.usedAt - one.usedAt);
}
