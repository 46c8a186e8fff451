import { runSubgraph } from '@sw/platform/runtime/run-subgraph';
import { combat } from '#/app.ts';
import { loadConfig } from '#/config.ts';

await runSubgraph(combat, loadConfig(process.env));
