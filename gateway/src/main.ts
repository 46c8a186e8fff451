import { loadConfig } from '#/config.ts';
import { runGateway } from '#/run-gateway.ts';

await runGateway(loadConfig(process.env));
