import { expect, test } from 'vitest';
import { pickLocale } from '#/i18n/locales.ts';

const offered = ['en', 'de', 'en-XA'];

test('the chosen language wins over the browser', () => {
  expect(pickLocale('de', ['en-GB'], offered)).toBe('de');
});

test('a language we do not have is as good as none', () => {
  expect(pickLocale('tlh', ['de-AT'], offered)).toBe('de');
});

test('English when the browser wants nothing we have', () => {
  expect(pickLocale(null, ['fr', 'ja'], offered)).toBe('en');
});
