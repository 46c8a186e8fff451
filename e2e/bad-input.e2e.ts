import { SUBGRAPHS } from '@sw/kernel/events/catalogue';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unsignedToken } from '#/access-tokens.ts';
import { BAD_COMMANDS, operationOf } from '#/bad-input/commands.ts';
import { BAD_REQUESTS, bearer } from '#/bad-input/requests.ts';
import { type Scene, setScene } from '#/bad-input/scene.ts';
import { BAD_FEEDS, BAD_SOCKETS } from '#/bad-input/sockets.ts';
import { GraphClient, type GraphError } from '#/graph-client.ts';
import { rawRequest } from '#/raw-request.ts';
import { answerOnSocket, closingOf } from '#/socket-request.ts';
import { breachesOf } from '#/sound-world.ts';
import { type Stack, startStack } from '#/stack.ts';
import { worldChecksum } from '#/world-checksum.ts';

let stack: Stack;
let client: GraphClient;
let scene: Scene;
let checksum: string;

beforeAll(async () => {
  stack = await startStack();
  client = new GraphClient(stack.graphUrl);
  scene = await setScene(stack, client);
  expect(await breachesOf(stack.pool)).toEqual([]);
  checksum = await worldChecksum(stack.pool);
});
afterAll(() => stack[Symbol.asyncDispose]());

type Refusal = Readonly<{ __typename: string; code: string }>;
type Payloads = Readonly<Record<string, Readonly<{ errors: readonly Refusal[] }> | null>>;

const told = ({
  data,
  errors,
}: Readonly<{ data: Payloads | null; errors: readonly GraphError[] }>): string[] => [
  ...errors.map(({ extensions }) => extensions.code),
  ...Object.values(data ?? {}).flatMap(
    (payload) => payload?.errors.map(({ __typename, code }) => `${__typename} ${code}`) ?? [],
  ),
];

describe('a command that cannot be', () => {
  it.each(BAD_COMMANDS)('such as $what is answered as documented', async ({ as, command, input, answer }) => {
    const { token } = scene[as ?? 'pilot'];
    expect(told(await client.ask<Payloads>(operationOf(command), { input: input(scene) }, token))).toEqual([
      answer,
    ]);
  });

  it.each(BAD_COMMANDS)(
    'such as $what gets the same answer over a socket',
    async ({ as, command, input, answer }) => {
      const door = { graphUrl: stack.graphUrl, token: scene[as ?? 'pilot'].token };
      expect(
        told(await answerOnSocket(door, { query: operationOf(command), variables: { input: input(scene) } })),
      ).toEqual([answer]);
    },
  );
});

describe('a request that cannot be', () => {
  it.each(BAD_REQUESTS)('such as $what is answered as documented', async ({ request, status, code }) => {
    const answer = await rawRequest(stack.graphUrl, request(scene));
    expect([answer.status, answer.codes]).toEqual([status, [code]]);
    expect(answer.text).not.toMatch(/stack|node_modules|serviceName|select /);
  });
});

describe('a socket that cannot be', () => {
  it.each(BAD_SOCKETS)('such as $what is closed as documented', async ({ messages, code }) => {
    expect((await closingOf(stack.graphUrl, messages(scene))).code).toBe(code);
  });

  it.each(BAD_FEEDS)('and a feed $what is refused on an open one', async ({ query, code }) => {
    const { errors } = await answerOnSocket(
      { graphUrl: stack.graphUrl, token: scene.pilot.token },
      { query },
    );
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([code]);
  });
});

describe('a subgraph', () => {
  it.each(SUBGRAPHS)('answers nobody who comes around the gateway: %s', async (name) => {
    const door = stack.addressOf(name);
    for (const headers of [{}, bearer(scene.pilot.token), bearer(unsignedToken(scene.pilot.token))]) {
      const answer = await rawRequest(door, { body: { query: '{ __typename }' }, headers });
      expect([answer.status, answer.codes]).toEqual([401, ['UNAUTHENTICATED']]);
    }
    expect((await closingOf(door, [{ type: 'connection_init' }])).code).toBe(4403);
    expect((await fetch(`${door}/internal/log`, { method: 'POST', body: '{}' })).status).toBe(401);
    expect((await fetch(`${door}/internal/outcome`, { method: 'POST', body: '{}' })).status).toBe(401);
  });

  it('that is dead leaves only its own fields empty, typed, and the rest arrives', async () => {
    const query =
      '{ me { nickname ship { name condition { hull } } wallet { balanceCredits } turns { turnsLeft } } }';
    await stack.kill('economy');
    const { status, data, errors } = await client.ask<{ me: object }>(query, {}, scene.pilot.token);
    await stack.restart('economy');

    expect(status).toBe(200);
    expect(data?.me).toEqual({
      nickname: 'Clumsy',
      ship: { name: expect.any(String), condition: { hull: 400 } },
      wallet: null,
      turns: { turnsLeft: 1_000 },
    });
    expect(errors).toEqual([
      {
        message: expect.any(String),
        path: ['me', 'wallet'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', retryAfterSeconds: expect.any(Number) },
      },
    ]);
    expect((await client.ask<{ me: object }>(query, {}, scene.pilot.token)).errors).toEqual([]);
  });
});

describe('after all this', () => {
  it('nothing in the world has changed', async () => {
    expect(await breachesOf(stack.pool)).toEqual([]);
    expect(await worldChecksum(stack.pool)).toBe(checksum);
  });

  it('no process has logged a fault', () => {
    expect(stack.faults()).toEqual([]);
  });
});
