import type { TestSubgraph } from '@sw/platform/testing/subgraph';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { register, signedInAdministrator, startIdentity, viewerOf } from '#/testing/identity-world.ts';

let world: TestSubgraph;
beforeAll(async () => {
  world = await startIdentity();
});
afterAll(() => world[Symbol.asyncDispose]());

const QUERY = 'query ($id: ID!) { user(id: $id) { username player { nickname } } }';

test('an administrator opens any account by its id; an id that belongs to nobody answers null', async () => {
  const nova = await register(world, { username: 'nova', nickname: 'Captain Nova' });
  const viewer = await signedInAdministrator(world);
  const id = String(nova.user?.['id']);

  const found = await world.graphql({ query: QUERY, variables: { id }, viewer });
  const nobody = await world.graphql({ query: QUERY, variables: { id: `${id.slice(0, -4)}0000` }, viewer });

  expect(found.data).toMatchObject({ user: { username: 'nova', player: { nickname: 'Captain Nova' } } });
  expect(nobody.errors).toBeUndefined();
  expect(nobody.data).toEqual({ user: null });
});

test('a player is refused, even for their own account', async () => {
  const vega = await register(world, { username: 'vega' });

  const { data, errors } = await world.graphql({
    query: QUERY,
    variables: { id: String(vega.user?.['id']) },
    viewer: viewerOf(vega),
  });

  expect(data).toEqual({ user: null });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
});
