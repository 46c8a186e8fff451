import { runSubgraph } from '@sw/platform/runtime/run-subgraph';
import { universe } from '#/app.ts';
import { loadConfig } from '#/config.ts';

await runSubgraph(universe, loadConfig(process.env));
