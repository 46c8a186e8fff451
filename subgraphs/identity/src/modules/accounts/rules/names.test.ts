import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameSkeleton } from './look-alikes.ts';
import { isReserved, parseNickname, parseUsername } from './names.ts';

const skeletonOf = (text: string): string | null => {
  const name = parseUsername(text);
  return name.ok ? name.value.skeleton : null;
};

describe('names', () => {
  test.each([
    ['Latin and Cyrillic', 'paco', 'расо'],
    ['Latin and Greek', 'votan', 'νοταn'],
    ['full width forms', 'admiral', 'ａｄｍｉｒａｌ'],
    ['case', 'Nova', 'nOVA'],
    ['a capital i and a small L', 'PauI', 'Paul'],
    ['digits', 'b0b1', 'bobl'],
    ['two letters drawn as one', 'rnax', 'max'],
  ])('take %s for the same name', (_what, one, other) => {
    expect(skeletonOf(one)).not.toBeNull();
    expect(skeletonOf(one)).toBe(skeletonOf(other));
  });

  test('keep apart what looks different', () => {
    expect(nameSkeleton('müller')).not.toBe(nameSkeleton('muller'));
    expect(nameSkeleton('nova')).not.toBe(nameSkeleton('navo'));
  });

  test('have one skeleton however their case is written', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-zA-Z0-9._-]{3,50}$/),
        (text) => nameSkeleton(text.toUpperCase()) === nameSkeleton(text.toLowerCase()),
      ),
    );
  });

  test.each([
    ['too short', 'ab'],
    ['too long', 'a'.repeat(51)],
    ['empty', ''],
    ['blank', '   '],
    ['with a blank', 'a b c'],
    ['with an at sign', 'a@b.c'],
    ['beginning with a dash', '-abc'],
    ['with a zero width joiner', 'ab\u200dc'],
    ['with a text direction', 'ab\u202ec'],
    ['with a filler letter', 'ab\u3164'],
    ['with a control character', 'abc\u0000'],
    ['of ten million letters', 'a'.repeat(10_000_000)],
  ])('of an account are refused when %s', (_what, text) => {
    expect(parseUsername(text)).toMatchObject({
      ok: false,
      refusal: { reason: 'Invalid', field: 'username' },
    });
  });

  test.each([
    ['two letters', 'ab'],
    ['markup', '<b>x</b>'],
    ['line feeds only', '\n\n\n\n'],
    ['a hidden letter', 'No\u00adva'],
    ['too much', 'x'.repeat(31)],
  ])('of a pilot are refused when they are %s', (_what, text) => {
    expect(parseNickname(text)).toMatchObject({
      ok: false,
      refusal: { reason: 'Invalid', field: 'nickname' },
    });
  });

  test('of a pilot may have blanks, and keep one of each run', () => {
    expect(parseNickname("  Jean-Luc   O'Neil ")).toMatchObject({
      ok: true,
      value: { text: "Jean-Luc O'Neil" },
    });
  });

  test.each(['admin', 'ADMIN', 'аdmin', 'Adm1n', 'sector_wars'])(
    'such as %s are nobody’s to take',
    (text) => {
      const name = parseUsername(text);
      expect(name.ok && isReserved(name.value)).toBe(true);
    },
  );
});
