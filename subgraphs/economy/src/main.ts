import { runSubgraph } from '@sw/platform/runtime/run-subgraph';
import { economy } from '#/app.ts';
import { loadConfig } from '#/config.ts';

await runSubgraph(economy, loadConfig(process.env));
