import type { Loaded } from '@sw/web-kit/graphql/use-loaded.ts';
import type { CombinedError } from '@urql/core';

/** Why the graph did not answer: for want of rights, of a session, or of health. */
export type Fault = 'forbidden' | 'unauthenticated' | 'fault';

/** Reads the codes of an error. */
function faultOf(error: CombinedError): Fault {
  const codes = error.graphQLErrors.map((refusal) => refusal.extensions['code']);
  if (codes.includes('UNAUTHENTICATED')) return 'unauthenticated';
  return codes.includes('FORBIDDEN') ? 'forbidden' : 'fault';
}

/** Whether the graph refuses the whole question. What was known before the refusal is no longer shown. */
export function refusalOf(of: Loaded<unknown>): Exclude<Fault, 'fault'> | null {
  const error = of.kind === 'loading' ? null : of.error;
  const fault = error ? faultOf(error) : 'fault';
  return fault === 'fault' ? null : fault;
}
