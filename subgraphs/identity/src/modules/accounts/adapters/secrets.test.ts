import { expect, test } from 'vitest';
import { digest, newRefreshSecret, oneTimePassword, sealedBox } from './secrets.ts';

const box = sealedBox('a'.repeat(32));

test('what is sealed opens with the same secret and label only', () => {
  const sealed = box.seal('kid-1', 'private');
  expect(box.open('kid-1', sealed)).toBe('private');
  expect(box.open('kid-2', sealed)).toBeNull();
  expect(sealedBox('b'.repeat(32)).open('kid-1', sealed)).toBeNull();
});

test('a tampered or cut seal does not open', () => {
  const bytes = Buffer.from(box.seal('kid-1', 'private'), 'base64');
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  expect(box.open('kid-1', bytes.toString('base64'))).toBeNull();
  expect(box.open('kid-1', '')).toBeNull();
  expect(box.open('kid-1', 'AAAA')).toBeNull();
});

test('the same text sealed twice looks different', () => {
  expect(box.seal('kid-1', 'private')).not.toBe(box.seal('kid-1', 'private'));
});

test('a refresh token has 256 bits and only its digest is to be stored', () => {
  const secret = newRefreshSecret();
  expect(Buffer.from(secret.value, 'base64url')).toHaveLength(32);
  expect(secret.hash).toBe(digest(secret.value));
  expect(secret.hash).not.toContain(secret.value);
});

test('one-time passwords differ and have no letters that look alike', () => {
  const passwords = Array.from({ length: 50 }, oneTimePassword);
  expect(new Set(passwords).size).toBe(50);
  for (const password of passwords)
    expect(password).toMatch(/^([abcdefghjkmnp-z2-9]{5}-){3}[abcdefghjkmnp-z2-9]{5}$/);
});
