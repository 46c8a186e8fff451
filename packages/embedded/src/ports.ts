import { isPortFree } from '@sw/platform/embedded-services/free-port';
import type { EmbeddedConfig } from './config.ts';

const PORT_VARIABLES = ['PLAYER_PORT', 'ADMIN_PORT', 'GRAPH_PORT', 'REGIONS_PORT'] as const;

/** Finds out before anything is started whether a wanted port is taken, and names every one that is. */
export async function ensurePortsFree(config: EmbeddedConfig): Promise<void> {
  const wanted = PORT_VARIABLES.map((variable) => ({ variable, port: config[variable] })).filter(
    ({ port }) => port !== 0,
  );
  const answers = await Promise.all(
    wanted.map(async (one) => ({ ...one, isFree: await isPortFree(one.port, config.HOST) })),
  );
  const taken = answers.filter(({ isFree }) => !isFree);
  if (taken.length === 0) return;
  const lines = taken.map(
    ({ variable, port }) => `  port ${port} is taken; choose another with ${variable}=<port>`,
  );
  throw new PortsTaken(`The platform cannot start:\n${lines.join('\n')}`);
}

/** One or more of the wanted ports belong to another process. */
export class PortsTaken extends Error {
  override readonly name = 'PortsTaken';
}
