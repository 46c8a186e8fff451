import { Supergraph } from '@apollo/federation-internals';
import { SUBGRAPHS, type SubgraphName } from '@sw/kernel/events/catalogue';
import { parseId } from '@sw/kernel/ids';
import { createLogger, type Logger } from '@sw/platform/logger/logger';
import { PeerUnavailable } from '@sw/platform/transport/peer-unavailable';
import type { SubgraphTransport, TransportAnswer, TransportRequest } from '@sw/platform/transport/transport';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { type GatewayParts, type RunningGateway, startGateway } from '#/app.ts';
import { gatewayConfig } from '#/config.ts';
import { jwksKeys } from '#/key-source.ts';
import { RevokedSessions } from '#/revocations.ts';
import { loadSupergraph } from '#/supergraph.ts';
import { fabricatedSubgraphs, NO_MISHAPS } from '#/testing/fabricated-subgraphs.ts';
import type { ScriptedFeed } from '#/testing/scripted-feed.ts';

type Answer = (request: TransportRequest) => TransportAnswer | Promise<TransportAnswer> | null;

/** A subgraph of the test: it fabricates its answers, remembers what it was asked, and is down when told. */
export class FakeSubgraph implements SubgraphTransport {
  readonly name: SubgraphName;
  readonly requests: TransportRequest[] = [];
  isDown = false;
  answer: Answer = () => null;
  feed: ScriptedFeed | null = null;
  readonly #schema: GraphQLSchema;

  constructor(name: SubgraphName, schema: GraphQLSchema) {
    this.name = name;
    this.#schema = schema;
  }

  async fetch(request: TransportRequest): Promise<TransportAnswer> {
    this.requests.push(request);
    if (this.isDown) throw new PeerUnavailable(this.name, 'unreachable');
    const scripted = await this.answer(request);
    if (scripted) return scripted;
    const { query, document, operationName, variables } = request;
    const planned = {
      service: this.name,
      query,
      document,
      operationName,
      variables: { ...variables },
      isMutation: false,
    };
    return {
      result: await fabricatedSubgraphs(this.#schema, 'harness', { ...NO_MISHAPS, empty: 0 })(planned),
      outgoing: {},
    };
  }

  async subscribe(request: TransportRequest): Promise<AsyncIterable<ExecutionResult> | ExecutionResult> {
    if (!this.feed) throw new PeerUnavailable(this.name, 'unreachable');
    return this.feed.subscribe(request);
  }

  log(): Promise<never> {
    return Promise.reject(new PeerUnavailable(this.name, 'unreachable'));
  }

  outcome(): Promise<never> {
    return Promise.reject(new PeerUnavailable(this.name, 'unreachable'));
  }

  ready(): Promise<boolean> {
    return Promise.resolve(!this.isDown);
  }

  async [Symbol.asyncDispose](): Promise<void> {}
}

export type TokenClaims = Readonly<{
  user?: string;
  player?: string | null;
  session?: string;
  scopes?: readonly string[];
  lifeSeconds?: number;
}>;

/** A gateway on a free port with fake subgraphs, its log lines, and tokens it accepts. */
export interface GatewayHarness extends AsyncDisposable {
  readonly gateway: RunningGateway;
  readonly subgraphs: Readonly<Record<SubgraphName, FakeSubgraph>>;
  readonly schema: GraphQLSchema;
  readonly revocations: RevokedSessions;
  readonly logLines: readonly Readonly<Record<string, unknown>>[];
  token(claims?: TokenClaims): Promise<string>;
  revoke(session: string): void;
}

/** Starts a gateway for one test file. */
export async function startHarness(
  changes: Partial<GatewayParts> & Readonly<{ env?: Record<string, string> }> = {},
): Promise<GatewayHarness> {
  const files = await loadSupergraph();
  const schema = Supergraph.build(files.supergraphSdl, {
    validateSupergraph: false,
  }).schema.toGraphQLJSSchema();
  const subgraphs = Object.fromEntries(
    SUBGRAPHS.map((name) => [name, new FakeSubgraph(name, schema)]),
  ) as Record<SubgraphName, FakeSubgraph>;
  const keys = await generateKeyPair('EdDSA', { extractable: true });
  const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'k1' }] });
  const clock = { now: () => new Date() };
  const revocations = new RevokedSessions(() => Date.now());
  const logLines: Record<string, unknown>[] = [];
  const gateway = await startGateway({
    config: { ...gatewayConfig({ GRAPH_ALLOWED_ORIGINS: 'http://play.example', ...changes.env }), port: 0 },
    transports: subgraphs,
    keys: jwksKeys({ load: async () => jwks, clock }),
    revocations,
    log: recordingLog(logLines),
    clock,
    supergraph: files,
    ...changes,
  });
  return {
    gateway,
    subgraphs,
    schema,
    revocations,
    logLines,
    token: (claims = {}) => signed(keys.privateKey, claims),
    revoke: (session) => {
      const id = parseId('session', session);
      if (id) revocations.revoke(id);
    },
    [Symbol.asyncDispose]: () => gateway[Symbol.asyncDispose](),
  };
}

function recordingLog(lines: Record<string, unknown>[]): Logger {
  return createLogger({
    level: 'info',
    service: 'gateway',
    destination: { write: (line) => void lines.push(JSON.parse(line)) },
  });
}

function signed(key: Parameters<SignJWT['sign']>[0], claims: TokenClaims): Promise<string> {
  const {
    user = 'usr_ann',
    player = 'plr_ann',
    session = 'ses_ann',
    scopes = [],
    lifeSeconds = 900,
  } = claims;
  return new SignJWT({ player, sid: session, roles: ['player'], scopes })
    .setProtectedHeader({ alg: 'EdDSA', kid: 'k1' })
    .setIssuer('sector-wars')
    .setAudience('graph')
    .setSubject(user)
    .setExpirationTime(Math.floor(Date.now() / 1_000) + lifeSeconds)
    .sign(key);
}
