import { ensureNode } from '@sw/platform/lifecycle/node-version';
import { untilSignal } from '@sw/platform/lifecycle/until-signal';
import { createLogger } from '@sw/platform/logger/logger';
import { ProcessMetrics } from '@sw/platform/telemetry/metrics';
import { loadConfig } from './config.ts';
import { startWebHost } from './web-host.ts';

ensureNode();
const config = loadConfig(process.env);
const log = createLogger({ level: config.LOG_LEVEL, service: 'web-host' });
const metrics = new ProcessMetrics();

await using host = await startWebHost({
  root: config.WEB_ROOT,
  gatewayUrl: config.GRAPH_URL,
  port: config.WEB_PORT,
  portVariable: 'WEB_PORT',
  host: config.HOST,
  isBehindTls: config.BEHIND_TLS,
  isBehindProxy: config.BEHIND_PROXY,
  log,
  renderMetrics: () => metrics.renderMetrics(),
});
log.info({ url: host.url, root: config.WEB_ROOT }, 'web host listens');
await untilSignal();
