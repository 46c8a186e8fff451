import { runSubgraph } from '@sw/platform/runtime/run-subgraph';
import { regions } from '#/app.ts';
import { loadConfig } from '#/config.ts';

const config = loadConfig(process.env);
const worldSize = { terranSectors: config.TERRAN_SECTORS, nexusSectors: config.NEXUS_SECTORS };

await runSubgraph(regions({ worldSeed: config.WORLD_SEED, worldSize }), config);
