import { resolve } from 'node:path';
import { ConfigError } from '@sw/platform/config/environment';
import { DataInUse } from '@sw/platform/embedded-services/process-record';
import { PortUnavailable } from '@sw/platform/lifecycle/listen';
import { loadConfig } from './config.ts';
import { type RunningPlatform, startPlatform } from './platform.ts';
import { PortsTaken } from './ports.ts';
import { untilStopped } from './until-stopped.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Runs the platform in this process until it is told to stop; what an operator can mend is said without a stack trace. */
export async function main(): Promise<void> {
  try {
    await run();
  } catch (error) {
    process.stderr.write(`\n${describe(error)}\n`);
    process.exitCode = 1;
  }
}

async function run(): Promise<void> {
  const startedAt = performance.now();
  const config = loadConfig(process.env);
  say('Sector Wars 2102 is starting …');
  await using platform = await startPlatform({ config, root: ROOT, say });
  say(welcome(platform, (performance.now() - startedAt) / 1_000));
  await untilStopped(() => say('Stopping …  (once more to force)'));
}

function welcome(
  { playerUrl, adminUrl, graphUrl, regionsUrl, firstPassword }: RunningPlatform,
  seconds: number,
): string {
  const lines = [
    `Ready after ${seconds.toFixed(1)} s.`,
    '',
    `  Play             ${shown(playerUrl)}`,
    `  Administration   ${shown(adminUrl)}`,
    `  Graph            ${shown(graphUrl)}/graphql   (explorer: ${shown(graphUrl)}/graphiql)`,
    `  Region manager   ${shown(regionsUrl)}/healthz`,
    '',
  ];
  const login = [
    '  First administrator: admin',
    `  One-time password:   ${firstPassword}   (shown only this once)`,
    '',
  ];
  return [...lines, ...(firstPassword === null ? [] : login), 'Ctrl-C stops; everything is kept.'].join('\n');
}

const shown = (url: string): string =>
  url.replace('//127.0.0.1', '//localhost').replace('//0.0.0.0', '//localhost');

/** What an operator can mend; anything else is a fault of the software and comes with its stack. */
const FOR_OPERATORS = [ConfigError, DataInUse, PortsTaken, PortUnavailable];

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return FOR_OPERATORS.some((kind) => error instanceof kind) ? error.message : (error.stack ?? error.message);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
