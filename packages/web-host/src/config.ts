import { type Environment, readEnvironment } from '@sw/platform/config/environment';
import { flag, level, port, text, url } from '@sw/platform/config/fields';

const SHAPE = {
  WEB_ROOT: text(),
  WEB_PORT: port(),
  GRAPH_URL: url(),
  HOST: text('0.0.0.0'),
  BEHIND_TLS: flag(false),
  BEHIND_PROXY: flag(false),
  LOG_LEVEL: level(),
};

/** Reads what a web host needs to know, or throws every problem at once. */
export const loadConfig = (env: Environment) => readEnvironment(env, SHAPE);
