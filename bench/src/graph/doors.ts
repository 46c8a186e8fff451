import { readFile } from 'node:fs/promises';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { startGateway } from '@sw/gateway/app';
import { gatewayConfig } from '@sw/gateway/config';
import { jwksKeys } from '@sw/gateway/key-source';
import { RevokedSessions } from '@sw/gateway/revocations';
import type { Transports } from '@sw/gateway/subgraph-request';
import { loadSupergraph } from '@sw/gateway/supergraph';
import { SUBGRAPHS, type SubgraphName } from '@sw/kernel/events/catalogue';
import { SCALARS } from '@sw/platform/graphql/scalars';
import { serveSubgraph } from '@sw/platform/http/subgraph-server';
import { systemClock } from '@sw/platform/runtime/system-clock';
import { HttpTransport } from '@sw/platform/transport/http-transport';
import { InProcessTransport } from '@sw/platform/transport/in-process-transport';
import { allResolvers, definitionOf, log, metrics, reachableSubgraphs } from '#/graph/subgraphs.ts';

export type Addresses = Readonly<Record<SubgraphName, string>>;
export type DoorKind =
  | 'plain'
  | 'in-process'
  | 'over HTTP'
  | 'stock over HTTP'
  | 'subgraphs'
  | 'stock subgraphs';
export type DoorOptions = Readonly<{ kind: DoorKind; jwks: string; subgraphs: Addresses | null }>;

const SECRET = 'what only the processes of this bench know';
const UNLIMITED_POINTS = '1000000000';

/** Opens one contestant and answers where it listens. */
export async function openDoor(options: DoorOptions): Promise<string | Addresses> {
  switch (options.kind) {
    case 'plain':
      return openPlain();
    case 'in-process':
      return openGateway(options, transportsOf(await reachableSubgraphs()));
    case 'over HTTP':
      return openGateway(options, httpTransports(needed(options.subgraphs)));
    case 'stock over HTTP':
      return openStock(needed(options.subgraphs));
    case 'subgraphs':
      return serveSubgraphs();
    case 'stock subgraphs':
      return serveStockSubgraphs();
  }
}

/** Apollo Server on one schema: the API as clients see it, with all resolvers. */
async function openPlain(): Promise<string> {
  const typeDefs = await readFile(new URL('../../../schema/api.graphql', import.meta.url), 'utf8');
  const schema = makeExecutableSchema({
    typeDefs,
    resolvers: allResolvers() as never,
    resolverValidationOptions: { requireResolversForResolveType: 'ignore' },
  });
  return listenApollo(new ApolloServer({ schema, nodeEnv: 'production' }));
}

async function openGateway({ jwks }: DoorOptions, transports: Transports): Promise<string> {
  const gateway = await startGateway({
    ...{
      config: {
        ...gatewayConfig({ NODE_ENV: 'production', GRAPH_POINTS_PER_MINUTE: UNLIMITED_POINTS }),
        port: 0,
      },
      transports,
      log,
    },
    ...{
      clock: systemClock,
      metrics: metrics.of('gateway'),
      keys: jwksKeys({ load: async () => jwks, clock: systemClock }),
    },
    revocations: new RevokedSessions(() => Date.now()),
  });
  return gateway.url;
}

const httpTransports = (addresses: Addresses): Transports =>
  transportsByName(
    (name) =>
      new HttpTransport({
        name,
        url: addresses[name],
        secret: SECRET,
        issuer: 'gateway',
        clock: systemClock,
      }),
  );

function transportsOf(running: Awaited<ReturnType<typeof reachableSubgraphs>>): Transports {
  return transportsByName((name) => {
    const subgraph = running.find((one) => one.name === name);
    if (!subgraph) throw new Error(`${name} is missing`);
    return new InProcessTransport(subgraph);
  });
}

const transportsByName = (make: (name: SubgraphName) => Transports[SubgraphName]): Transports => ({
  ...{ identity: make('identity'), universe: make('universe'), economy: make('economy') },
  ...{ combat: make('combat'), regions: make('regions') },
});

async function serveSubgraphs(): Promise<Addresses> {
  const served = await Promise.all(
    (await reachableSubgraphs()).map((running) =>
      serveSubgraph({
        running,
        port: 0,
        portVariable: 'none',
        secret: SECRET,
        clock: systemClock,
        log,
        metrics: metrics.of(running.name),
      }),
    ),
  );
  return addressesOf(served.map(({ url }) => url));
}

/** @apollo/gateway as it comes, over RemoteGraphQLDataSource, in Apollo Server. */
async function openStock(addresses: Addresses): Promise<string> {
  const { supergraphSdl } = await loadSupergraph();
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) =>
      new RemoteGraphQLDataSource({
        url: addresses[SUBGRAPHS.find((known) => known === name) ?? 'identity'],
      }),
  });
  return listenApollo(new ApolloServer({ gateway, nodeEnv: 'production' }));
}

async function serveStockSubgraphs(): Promise<Addresses> {
  const urls = await Promise.all(
    SUBGRAPHS.map(async (name) => {
      const { typeDefs, resolvers } = await definitionOf(name);
      const schema = buildSubgraphSchema([{ typeDefs, resolvers: { ...SCALARS, ...resolvers } as never }]);
      return listenApollo(new ApolloServer({ schema, nodeEnv: 'production' }));
    }),
  );
  return addressesOf(urls);
}

async function listenApollo(server: ApolloServer): Promise<string> {
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
  return new URL('/graphql', url).href.replace(/\/graphql$/, '');
}

const addressesOf = (urls: readonly string[]): Addresses =>
  Object.fromEntries(SUBGRAPHS.map((name, at) => [name, urls[at] ?? ''])) as Addresses;

function needed(addresses: Addresses | null): Addresses {
  if (addresses === null) throw new Error('where are the subgraphs?');
  return addresses;
}
