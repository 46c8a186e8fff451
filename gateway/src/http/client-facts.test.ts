import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { clientFacts, type TrustedProxy } from '#/http/client-facts.ts';

const addressFor = (trustsProxy: TrustedProxy, remoteAddress: string): string => {
  const request = { headers: { 'x-forwarded-for': '6.6.6.6, 9.9.9.9' }, socket: { remoteAddress } };
  return clientFacts(request as unknown as IncomingMessage, { trustsProxy, refreshToken: null }).address;
};

it.each<[TrustedProxy, string, string]>([
  [true, '10.0.0.7', '9.9.9.9'],
  [false, '127.0.0.1', '127.0.0.1'],
  ['loopback', '127.0.0.1', '9.9.9.9'],
  ['loopback', '::ffff:127.0.0.1', '9.9.9.9'],
  ['loopback', '::1', '9.9.9.9'],
  ['loopback', '10.0.0.7', '10.0.0.7'],
])('with trust %s, a request from %s counts for %s', (trustsProxy, remote, address) => {
  expect(addressFor(trustsProxy, remote)).toBe(address);
});
