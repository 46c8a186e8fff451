import type { CombinedError } from '@urql/core';

/** Whether nobody answered at all: the network is down, or the server behind the page's own host is. */
export function isUnreachable(error: CombinedError): boolean {
  return (
    error.networkError !== undefined ||
    error.graphQLErrors.some((fault) => fault.extensions['code'] === 'SERVICE_UNAVAILABLE')
  );
}
