import type { TestSubgraph } from '@sw/platform/testing/subgraph';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  changePassword,
  login,
  PASSWORD,
  refresh,
  register,
  startIdentity,
  viewerOf,
} from '#/testing/identity-world.ts';

let world: TestSubgraph;
beforeAll(async () => {
  world = await startIdentity();
});
afterAll(() => world[Symbol.asyncDispose]());

const NEW = 'a brand new secret';

describe('a new password', () => {
  test('replaces the old one, ends the other sessions and keeps this one with a new cookie', async () => {
    const desk = await register(world, { username: 'nova' });
    const phone = await login(world, { username: 'nova', password: PASSWORD });
    const answer = await changePassword(world, viewerOf(desk), {
      currentPassword: PASSWORD,
      newPassword: NEW,
    });

    expect(answer.errors).toEqual([]);
    expect(viewerOf(answer).sessionId).toBe(viewerOf(desk).sessionId);
    expect((await refresh(world, phone.cookie ?? null)).errors).toMatchObject([
      { __typename: 'SessionEndedError' },
    ]);
    expect((await refresh(world, answer.cookie ?? null)).errors).toEqual([]);
    expect((await login(world, { username: 'nova', password: PASSWORD })).errors).toMatchObject([
      { __typename: 'InvalidCredentialsError' },
    ]);
    expect((await login(world, { username: 'nova', password: NEW })).errors).toEqual([]);
    expect((await world.published('identity.sessions-revoked.v1')).at(-1)?.payload).toMatchObject({
      sessionIds: [viewerOf(phone).sessionId],
      reason: 'password-changed',
    });
  });

  test.each([
    ['that is too short', { newPassword: 'short' }, 'ValidationError'],
    ['of ten megabytes', { newPassword: 'ab3d'.repeat(2_500_000) }, 'ValidationError'],
    ['that is the old one', { newPassword: PASSWORD }, 'ValidationError'],
    [
      'without the right old one',
      { currentPassword: 'not the password', newPassword: NEW },
      'InvalidCredentialsError',
    ],
  ])('%s is refused, and the old one stays', async (what, input, error) => {
    const username = `vega-${what.length}`;
    const viewer = viewerOf(await register(world, { username }));
    const answer = await changePassword(world, viewer, { currentPassword: PASSWORD, ...input });
    expect(answer).toMatchObject({ tokens: null, user: null, errors: [{ __typename: error }] });
    expect((await login(world, { username, password: PASSWORD })).errors).toEqual([]);
  });

  test('chosen twice at once is chosen once', async () => {
    const viewer = viewerOf(await register(world, { username: 'hasty' }));
    const change = (newPassword: string) =>
      changePassword(world, viewer, { currentPassword: PASSWORD, newPassword });
    const answers = await Promise.all([change('the first choice'), change('the second choice')]);
    expect(answers.filter(({ tokens }) => tokens !== null)).toHaveLength(1);
  });

  test('needs somebody who has signed in', async () => {
    const { errors } = await world.graphql({
      query:
        'mutation { changePassword(input: { currentPassword: "a", newPassword: "b" }) { errors { __typename } } }',
    });
    expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });
});
