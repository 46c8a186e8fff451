import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '@sw/embedded/config';
import { startSubgraphs } from '@sw/embedded/subgraphs';
import { startGateway } from '@sw/gateway/app';
import { gatewayConfig } from '@sw/gateway/config';
import { jwksKeys } from '@sw/gateway/key-source';
import { RevokedSessions } from '@sw/gateway/revocations';
import { startPostgres } from '@sw/platform/embedded-services/postgres';
import { provisionDatabase, roleUrl } from '@sw/platform/orm/provision';
import { memoryBus } from '@sw/platform/redis/memory-bus';
import { systemClock } from '@sw/platform/runtime/system-clock';
import { peersOver } from '@sw/platform/transport/peers';
import pg from 'pg';
import { log, metrics } from '#/graph/subgraphs.ts';

const SECRET = 'what only the processes of this bench know';
const CONFIG = {
  TERRAN_SECTORS: '300',
  NEXUS_SECTORS: '60',
  WORLD_SEED: 'bench',
  AUTH_ATTEMPTS_PER_MINUTE: '10000',
  LOG_LEVEL: 'error',
};
const UNLIMITED_POINTS = '1000000000';
/** As many connections as each subgraph's own pool has. */
const POOL_SIZE = 8;

export type BuyPlatform = Readonly<{ url: string; owner: pg.Pool; economy: pg.Pool }>;

/** The whole graph in this process on a PostgreSQL of its own, and a bare pool on economy's tables. */
export async function startBuyPlatform(resources: AsyncDisposableStack): Promise<BuyPlatform> {
  const directory = await mkdtemp(join(tmpdir(), 'sector-wars-bench-'));
  resources.defer(() => rm(directory, { recursive: true, force: true }));
  const postgres = resources.use(await startPostgres({ dataDir: directory, isEphemeral: true }));
  await provisionDatabase(postgres.url, SECRET);
  const { transports } = await startSubgraphs(resources, {
    ...{ config: loadConfig(CONFIG), serviceSecret: SECRET, metrics, onFirstAdministrator: () => undefined },
    services: { databaseUrl: postgres.url, bus: memoryBus(), redis: null },
  });
  const peers = peersOver('gateway', new Map(Object.entries(transports)) as Parameters<typeof peersOver>[1]);
  const gateway = await startGateway({
    ...{
      config: {
        ...gatewayConfig({ NODE_ENV: 'production', GRAPH_POINTS_PER_MINUTE: UNLIMITED_POINTS }),
        port: 0,
      },
      transports,
      log,
      clock: systemClock,
    },
    keys: jwksKeys({
      load: async () => (await peers.call<{ jwks: string }>('identity', { query: '{ jwks }' })).jwks,
      clock: systemClock,
    }),
    revocations: new RevokedSessions(() => Date.now()),
  });
  resources.use(gateway);
  const pool = (connectionString: string): pg.Pool =>
    resources.adopt(new pg.Pool({ connectionString, max: POOL_SIZE }), (open) => open.end());
  const economyUrl = new URL(roleUrl(postgres.url, SECRET, 'economy'));
  economyUrl.searchParams.set('options', '-c search_path=economy');
  return { url: gateway.url, owner: pool(postgres.url), economy: pool(economyUrl.href) };
}
