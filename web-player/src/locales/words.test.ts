// @vitest-environment node
import { readFileSync } from 'node:fs';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { asFile, extractWords, pseudoWords, type Words } from '@sw/web-kit/lint/catalogues.ts';
import { hardCodedTextBelow } from '@sw/web-kit/lint/hard-coded-text.ts';
import { describe, expect, test } from 'vitest';
import { catalogueFile, SOURCES } from '../../scripts/locales.ts';

const read = (locale: string): string => readFileSync(catalogueFile(locale), 'utf8');
const extracted = extractWords(SOURCES);

function placeholders(elements: readonly MessageFormatElement[]): readonly string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return [
        element.value,
        ...Object.values(element.options).flatMap((option) => placeholders(option.value)),
      ];
    return [element.value];
  });
}
const namesIn = (message: string) => [...new Set(placeholders(parse(message)))].toSorted();

describe('the catalogues', () => {
  test('hold every sentence of the sources as it stands there', () => {
    expect(read('en')).toBe(asFile(extracted));
    expect(read('en-XA')).toBe(asFile(pseudoWords(extracted)));
  });

  test('German has every sentence and no other', () => {
    const german: Words = JSON.parse(read('de'));
    expect(Object.keys(german).toSorted()).toEqual(Object.keys(extracted).toSorted());
  });

  test.each(['de', 'en-XA'])('%s asks for the same values as English', (locale) => {
    const words: Words = JSON.parse(read(locale));
    const different = Object.entries(extracted).filter(
      ([id, { defaultMessage }]) => namesIn(words[id] ?? '').join() !== namesIn(defaultMessage).join(),
    );
    expect(different.map(([id]) => id)).toEqual([]);
  });
});

test.each(SOURCES)('no page below %s has words no translator sees', (folder) => {
  expect(hardCodedTextBelow(folder)).toEqual([]);
});
