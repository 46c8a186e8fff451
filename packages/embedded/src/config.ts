import { ATTEMPTS_PER_ADDRESS_PER_MINUTE } from '@sw/identity/modules/accounts/rules/limits';
import { type Environment, type EnvironmentValues, readEnvironment } from '@sw/platform/config/environment';
import { flag, level, optional, port, secret, text, url, whole } from '@sw/platform/config/fields';

const SHAPE = {
  PLAYER_PORT: port(3000),
  ADMIN_PORT: port(3001),
  GRAPH_PORT: port(8080),
  REGIONS_PORT: port(8081),
  HOST: text('127.0.0.1'),
  DATABASE_URL: optional(url(['postgres', 'postgresql'])),
  POSTGRES_PORT: port(0),
  REDIS_URL: optional(url(['redis', 'rediss'])),
  SERVICE_SECRET: optional(secret()),
  DATA_DIR: text('.data'),
  BEHIND_TLS: flag(false),
  BEHIND_PROXY: flag(false),
  ADMIN_INITIAL_PASSWORD: optional(secret(12)),
  AUTH_ATTEMPTS_PER_MINUTE: whole({ min: 1, max: 100_000 }, ATTEMPTS_PER_ADDRESS_PER_MINUTE),
  GRAPH_POINTS_PER_MINUTE: whole({ min: 100, max: 1_000_000_000 }, 60_000),
  /** Makes the same galaxy anew in an empty database. */
  WORLD_SEED: optional(text()),
  TERRAN_SECTORS: whole({ min: 20, max: 1_000 }, 300),
  NEXUS_SECTORS: whole({ min: 50, max: 10_000 }, 5_000),
  LOG_LEVEL: level('warn'),
  OTEL_EXPORTER_OTLP_ENDPOINT: optional(url()),
  PATH: text('/usr/local/bin:/usr/bin:/bin'),
};

export type EmbeddedConfig = EnvironmentValues<typeof SHAPE>;

/** Reads what the one-process platform needs to know, or throws every problem at once. */
export const loadConfig = (env: Environment): EmbeddedConfig => readEnvironment(env, SHAPE);
