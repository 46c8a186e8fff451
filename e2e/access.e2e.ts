import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyRootField, serviceOnlyFields } from '#/generated-operations.ts';
import { GraphClient } from '#/graph-client.ts';
import { answerOnSocket } from '#/socket-request.ts';
import { type Stack, startStack } from '#/stack.ts';
import { worldChecksum } from '#/world-checksum.ts';

const operations = everyRootField();
const requests = operations.filter(({ kind }) => kind !== 'Subscription');
const streams = operations.filter(({ kind }) => kind === 'Subscription');
const guarded = ({ auth }: Readonly<{ auth: string }>): boolean => auth !== 'anonymous';
const scoped = ({ auth }: Readonly<{ auth: string }>): boolean => auth === 'requiresScopes';

let stack: Stack;
let client: GraphClient;
let token: string;
let checksum: string;

beforeAll(async () => {
  stack = await startStack();
  client = new GraphClient(stack.graphUrl);
  token = (await client.register('accessor')).token;
  checksum = await worldChecksum(stack.pool);
});
afterAll(() => stack[Symbol.asyncDispose]());

describe('without a token', () => {
  it.each(requests.filter(guarded))('$coordinate is refused', async ({ query }) => {
    const { errors } = await client.ask(query);
    expect(errors.map(({ extensions }) => extensions.code)).toContain('UNAUTHENTICATED');
  });
});

describe('with the token of a pilot', () => {
  it.each(requests.filter(scoped))('$coordinate is refused', async ({ query }) => {
    const { errors } = await client.ask(query, {}, token);
    expect(errors.map(({ extensions }) => extensions.code)).toContain('FORBIDDEN');
  });

  it.each(streams.filter(scoped))('$coordinate does not open', async ({ query }) => {
    const { errors } = await answerOnSocket({ graphUrl: stack.graphUrl, token }, { query });
    expect(errors.map(({ extensions }) => extensions.code)).toContain('FORBIDDEN');
  });

  it.each(serviceOnlyFields())('%s does not exist', async (coordinate) => {
    const [kind = '', field = ''] = coordinate.split('.');
    const { errors } = await client.ask(`${kind.toLowerCase()} { ${field} }`, {}, token);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });
});

it('changed nothing by being asked', async () => {
  expect(await worldChecksum(stack.pool)).toBe(checksum);
  expect(stack.faults()).toEqual([]);
});
