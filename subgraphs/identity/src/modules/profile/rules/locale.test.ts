import { expect, test } from 'vitest';
import { parseLocale } from './locale.ts';

test.each([
  ['en', 'en'],
  ['de', 'de'],
  ['de-AT', 'de'],
  ['EN-gb', 'en'],
  ['fr', null],
  ['', null],
  ['../en', null],
  ['e', null],
  ['en_US', null],
  [`de-${'a'.repeat(1000)}`, null],
])('the tag %s means %s', (tag, locale) => expect(parseLocale(tag)).toBe(locale));
