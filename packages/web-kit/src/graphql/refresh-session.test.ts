import { expect, test, vi } from 'vitest';
import { refreshSession } from '#/graphql/refresh-session.ts';

const tokens = { accessToken: 'a', expiresAt: '2102-01-01T00:15:00.000Z' };
const answer = (payload: unknown) => new Response(JSON.stringify({ data: { refreshSession: payload } }));
const sender = (...answers: Response[]) =>
  vi.fn<typeof fetch>(async () => answers.shift() ?? Promise.reject(new Error('down')));

test('a cookie that is worth a token renews the session', async () => {
  expect(await refreshSession('/graphql', sender(answer({ tokens, errors: [] })))).toEqual({
    kind: 'renewed',
    tokens,
  });
});

test('when another tab was faster, its cookie is used', async () => {
  const send = sender(
    answer({ tokens: null, errors: [{ __typename: 'SessionRefreshedElsewhereError' }] }),
    answer({ tokens, errors: [] }),
  );
  expect(await refreshSession('/graphql', send)).toEqual({ kind: 'renewed', tokens });
  expect(send).toHaveBeenCalledTimes(2);
});

test('an ended session is ended, and a silent server only unreachable', async () => {
  expect(
    await refreshSession(
      '/graphql',
      sender(answer({ tokens: null, errors: [{ __typename: 'SessionEndedError' }] })),
    ),
  ).toEqual({ kind: 'ended' });
  expect(await refreshSession('/graphql', sender())).toEqual({ kind: 'unreachable' });
  expect(await refreshSession('/graphql', sender(new Response('Bad gateway', { status: 502 })))).toEqual({
    kind: 'unreachable',
  });
});
