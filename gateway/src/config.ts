import { type Environment, readEnvironment } from '@sw/platform/config/environment';
import {
  flag,
  type LogLevel,
  level,
  list,
  oneOf,
  optional,
  port,
  secret,
  text,
  url,
  whole,
} from '@sw/platform/config/fields';
import type { TrustedProxy } from '#/http/client-facts.ts';

/** How one gateway behaves, however its subgraphs are reached. */
export type GatewayConfig = Readonly<{
  port: number;
  host: string;
  /** Name of this process in the platform's health; made from the host's when null. */
  nodeId: string | null;
  /** Origins of pages that may call from the browser, besides the gateway's own. */
  allowedOrigins: readonly string[];
  isBehindTls: boolean;
  /** Whose last X-Forwarded-For entry is believed. */
  trustsProxy: TrustedProxy;
  /** Points an account or an address may spend per minute. */
  pointsPerMinute: number;
  executor: 'lean' | 'stock';
  /** Hides names that almost fit from the errors of mistyped fields. */
  isProduction: boolean;
}>;

/** The gateway's own process: its subgraphs are elsewhere. */
export type ProcessConfig = Readonly<{
  gateway: GatewayConfig;
  subgraphs: Readonly<{
    identity: string;
    universe: string;
    economy: string;
    combat: string;
    regions: string;
  }>;
  serviceSecret: string;
  redisUrl: string | null;
  logLevel: LogLevel;
  tracesEndpoint: string | null;
}>;

const SHAPE = {
  GRAPH_PORT: port(8080),
  GRAPH_HOST: text('127.0.0.1'),
  NODE_ID: optional(text()),
  GRAPH_ALLOWED_ORIGINS: list([
    'http://localhost:3000',
    'http://localhost:3001',
    'http://127.0.0.1:3000',
    'http://127.0.0.1:3001',
  ]),
  GRAPH_BEHIND_TLS: flag(false),
  GRAPH_TRUST_PROXY: flag(false),
  GRAPH_POINTS_PER_MINUTE: whole({ min: 100, max: 1_000_000_000 }, 60_000),
  GRAPH_EXECUTOR: oneOf(['lean', 'stock'], 'lean'),
  NODE_ENV: text('development'),
};

const PROCESS_SHAPE = {
  IDENTITY_URL: url(),
  UNIVERSE_URL: url(),
  ECONOMY_URL: url(),
  COMBAT_URL: url(),
  REGIONS_URL: url(),
  SERVICE_SECRET: secret(),
  REDIS_URL: optional(url(['redis', 'rediss'])),
  LOG_LEVEL: level(),
  OTEL_EXPORTER_OTLP_ENDPOINT: optional(url()),
};

/** Reads the gateway's settings, or throws one error that lists every problem. */
export function gatewayConfig(env: Environment): GatewayConfig {
  return gatewayOf(readEnvironment(env, SHAPE));
}

/** Reads the settings of a gateway in its own process, or throws one error that lists every problem. */
export function loadConfig(env: Environment): ProcessConfig {
  const values = readEnvironment(env, { ...SHAPE, ...PROCESS_SHAPE });
  return {
    gateway: gatewayOf(values),
    subgraphs: {
      identity: values.IDENTITY_URL,
      universe: values.UNIVERSE_URL,
      economy: values.ECONOMY_URL,
      combat: values.COMBAT_URL,
      regions: values.REGIONS_URL,
    },
    serviceSecret: values.SERVICE_SECRET,
    redisUrl: values.REDIS_URL,
    logLevel: values.LOG_LEVEL,
    tracesEndpoint: values.OTEL_EXPORTER_OTLP_ENDPOINT,
  };
}

function gatewayOf(values: ReturnType<typeof readEnvironment<typeof SHAPE>>): GatewayConfig {
  return {
    port: values.GRAPH_PORT,
    host: values.GRAPH_HOST,
    nodeId: values.NODE_ID,
    allowedOrigins: values.GRAPH_ALLOWED_ORIGINS,
    isBehindTls: values.GRAPH_BEHIND_TLS,
    trustsProxy: values.GRAPH_TRUST_PROXY,
    pointsPerMinute: values.GRAPH_POINTS_PER_MINUTE,
    executor: values.GRAPH_EXECUTOR,
    isProduction: values.NODE_ENV === 'production',
  };
}
