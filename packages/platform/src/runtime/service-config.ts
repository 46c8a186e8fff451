import type { SubgraphName } from '@sw/kernel/events/catalogue';
import {
  type Environment,
  type EnvironmentShape,
  type EnvironmentValues,
  readEnvironment,
} from '#/config/environment.ts';
import { level, optional, port, secret, text, url } from '#/config/fields.ts';

/** Where each subgraph listens when it is a process of its own. */
export const SUBGRAPH_PORTS = {
  identity: 8091,
  universe: 8092,
  economy: 8093,
  combat: 8094,
  regions: 8081,
} as const satisfies Record<SubgraphName, number>;

const addressOf = (name: SubgraphName) => url(['http', 'https'], `http://127.0.0.1:${SUBGRAPH_PORTS[name]}`);

/** How a process finds the subgraphs. */
export const PEER_SHAPE = {
  IDENTITY_URL: addressOf('identity'),
  UNIVERSE_URL: addressOf('universe'),
  ECONOMY_URL: addressOf('economy'),
  COMBAT_URL: addressOf('combat'),
  REGIONS_URL: addressOf('regions'),
};

const SHAPE = {
  ...PEER_SHAPE,
  /** Server and database; the role and its password follow from SERVICE_SECRET. */
  DATABASE_URL: url(['postgres', 'postgresql']),
  REDIS_URL: url(['redis', 'rediss']),
  SERVICE_SECRET: secret(),
  HOST: text('127.0.0.1'),
  /** Name of this process among its like. */
  NODE_ID: optional(text()),
  LOG_LEVEL: level(),
  OTEL_EXPORTER_OTLP_ENDPOINT: optional(url()),
};

export type PeerUrls = EnvironmentValues<typeof PEER_SHAPE>;
export type ServiceConfig = EnvironmentValues<typeof SHAPE> &
  Readonly<{ port: number; portVariable: string }>;

/** Reads what a subgraph's own process needs and what it adds to that, or throws every problem at once. */
export function loadServiceConfig<S extends EnvironmentShape>(
  env: Environment,
  name: SubgraphName,
  own: S,
): ServiceConfig & EnvironmentValues<S> {
  const portVariable = `${name.toUpperCase()}_PORT`;
  const values = readEnvironment<EnvironmentShape>(env, {
    ...SHAPE,
    ...own,
    [portVariable]: port(SUBGRAPH_PORTS[name]),
  });
  return { ...values, port: values[portVariable], portVariable } as ServiceConfig & EnvironmentValues<S>;
}

/** The address of each subgraph. */
export const peerUrls = (config: PeerUrls): ReadonlyMap<SubgraphName, string> =>
  new Map([
    ['identity', config.IDENTITY_URL],
    ['universe', config.UNIVERSE_URL],
    ['economy', config.ECONOMY_URL],
    ['combat', config.COMBAT_URL],
    ['regions', config.REGIONS_URL],
  ]);
