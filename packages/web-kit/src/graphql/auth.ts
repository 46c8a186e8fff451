import type { CombinedError } from '@urql/core';
import { authExchange } from '@urql/exchange-auth';
import type { Session } from '#/graphql/session.ts';

/** Tells whether the graph refused for want of a valid token. */
export const isUnauthenticated = (error: CombinedError): boolean =>
  error.graphQLErrors.some((fault) => fault.extensions['code'] === 'UNAUTHENTICATED');

/** Adds the access token and renews it once when the graph says it is not valid. */
export const auth = (session: Session) =>
  authExchange(async (utilities) => ({
    addAuthToOperation(operation) {
      const token = session.accessToken();
      return token === null
        ? operation
        : utilities.appendHeaders(operation, { authorization: `Bearer ${token}` });
    },
    willAuthError: () => session.isStale(),
    didAuthError: (error) => session.accessToken() !== null && isUnauthenticated(error),
    refreshAuth: () => session.renew(),
  }));
