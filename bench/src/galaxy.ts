import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CENTRAL_NEXUS, globalId, type PlayerId, sectorId, TERRAN_SPACE } from '@sw/kernel/ids';
import { startPostgres } from '@sw/platform/embedded-services/postgres';
import { provisionDatabase, roleUrl } from '@sw/platform/orm/provision';
import { memoryBus } from '@sw/platform/redis/memory-bus';
import { randomIds, randomSeeds } from '@sw/platform/runtime/ids';
import { type StartedSubgraph, startSubgraph } from '@sw/platform/runtime/start-subgraph';
import { systemClock } from '@sw/platform/runtime/system-clock';
import { ProcessMetrics } from '@sw/platform/telemetry/metrics';
import { peersOver } from '@sw/platform/transport/peers';
import { universe } from '@sw/universe/app';
import { generateRegion } from '@sw/universe/modules/galaxy/use-cases/generate-region';
import { registerPilot } from '@sw/universe/modules/ships/use-cases/register-pilot';
import { type Bench, timeRow } from '#/bench.ts';
import { log } from '#/graph/subgraphs.ts';
import { quantile } from '#/statistics.ts';

const TERRAN_SECTORS = 300;
const NEXUS_SECTORS = 5_000;
const COURSES = 600;
const WARM_UP = 100;
const SECRET = 'what only the processes of this bench know';
const COURSE =
  'query($to: ID!) { plotCourse(toSectorId: $to) { totalTurns legs { turnCost risk to { number } } } }';

/** Both regions of the first start on a real PostgreSQL, then courses through the larger one. */
export const galaxy: Bench = {
  name: 'galaxy',
  about: '5,300 sectors generated, validated and stored, and plotCourse on them',
  async run() {
    await using resources = new AsyncDisposableStack();
    const subgraph = await startUniverse(resources);
    const { uow } = subgraph.runtime;
    const startedAt = performance.now();
    const regions = [
      { regionId: TERRAN_SPACE, type: 'TERRAN_SPACE', sectorCount: TERRAN_SECTORS },
      { regionId: CENTRAL_NEXUS, type: 'CENTRAL_NEXUS', sectorCount: NEXUS_SECTORS },
    ] as const;
    for (const region of regions) {
      const made = await generateRegion(uow, { ...region, seed: `bench ${region.regionId}` });
      if (!made.ok) throw new Error(`${region.regionId} is not valid`);
    }
    const took = (performance.now() - startedAt) / 1_000;
    const courses = await coursesMs(subgraph, await knowingPilot(subgraph));
    return [
      timeRow('5,300 sectors generated, validated, stored', { took, under: 10, unit: 's' }),
      timeRow('plotCourse on 5,300 sectors, p95', { took: quantile(courses, 0.95), under: 20, unit: 'ms' }),
    ];
  },
};

async function startUniverse(resources: AsyncDisposableStack): Promise<StartedSubgraph> {
  const directory = await mkdtemp(join(tmpdir(), 'sector-wars-bench-'));
  resources.defer(() => rm(directory, { recursive: true, force: true }));
  const postgres = resources.use(await startPostgres({ dataDir: directory, isEphemeral: true }));
  await provisionDatabase(postgres.url, SECRET, ['universe']);
  return resources.use(
    await startSubgraph(universe, {
      ...{
        databaseUrl: roleUrl(postgres.url, SECRET, 'universe'),
        bus: memoryBus(),
        peers: peersOver('universe', new Map()),
        log,
      },
      ...{
        clock: systemClock,
        ids: randomIds(systemClock),
        dice: randomSeeds,
        metrics: new ProcessMetrics().of('universe'),
      },
    }),
  );
}

/** A pilot who has seen every sector of the larger region and is in the middle of it. */
async function knowingPilot({ runtime: { uow, read, ids } }: StartedSubgraph): Promise<PlayerId> {
  const playerId = globalId('player', 'voyager');
  await registerPilot(uow, {
    playerId,
    nickname: 'Voyager',
    homeRegionId: CENTRAL_NEXUS,
    shipId: ids.regional('ship', CENTRAL_NEXUS),
  });
  await read(
    `insert into sector_knowledge (region_id, player_id, sector_number, level, last_seen_at, snapshot)
     select region_id, $1, number, 3, now(), '{}' from sector where region_id = $2
     on conflict (region_id, player_id, sector_number) do update set level = 3, last_seen_at = excluded.last_seen_at, snapshot = excluded.snapshot`,
    [playerId, CENTRAL_NEXUS],
  );
  return playerId;
}

/** Milliseconds of each course, as the graph answers it: request, knowledge from the database, search, legs. */
async function coursesMs(subgraph: StartedSubgraph, playerId: PlayerId): Promise<readonly number[]> {
  const viewer = {
    userId: globalId('user', 'voyager'),
    playerId,
    sessionId: globalId('session', 'voyager'),
    roles: [],
    scopes: [],
    expiresAt: 4_102_444_800,
  };
  const took: number[] = [];
  let found = 0;
  for (let at = 0; at < WARM_UP + COURSES; at++) {
    const to = sectorId(CENTRAL_NEXUS, ((at * 1_237) % NEXUS_SECTORS) + 1);
    const startedAt = performance.now();
    const { data, errors } = await subgraph
      .requestFor({ viewer, caller: { kind: 'gateway' }, client: null })
      .execute({ query: COURSE, variables: { to } });
    if (at >= WARM_UP) took.push(performance.now() - startedAt);
    if (errors) throw new Error(`no course to ${to}: ${JSON.stringify(errors)}`);
    if (data?.['plotCourse']) found += 1;
  }
  // A few sectors lie behind one-way tunnels that lead nowhere but out.
  if (found < 0.9 * (WARM_UP + COURSES)) throw new Error(`only ${found} courses were found`);
  return took;
}
