import { describe, expect, test } from 'vitest';
import { hardCodedText } from '#/lint/hard-coded-text.ts';

const textsIn = (source: string) => hardCodedText('page.tsx', source).map(({ text }) => text);

describe('hard-coded text', () => {
  test('is found between tags, in braces and in what screen readers say', () => {
    expect(textsIn('const a = <p>Hello</p>;')).toEqual(['Hello']);
    expect(textsIn("const a = <p>{'Hello'}</p>;")).toEqual(['Hello']);
    expect(textsIn('const a = <p>{isOpen ? `Open ${n}` : null}</p>;')).toEqual(['Open  ']);
    expect(textsIn('const a = <input aria-label="Name" placeholder={"Your name"} />;')).toEqual([
      'Name',
      'Your name',
    ]);
  });

  test('signs, figures and code are not words', () => {
    expect(textsIn('const a = <p className="big" data-tone="good">− · {count} 100 %</p>;')).toEqual([]);
    expect(
      textsIn(
        "const a = <p title={intl.formatMessage(say.title)}>{intl.formatMessage(say.text, { tone: 'x' })}</p>;",
      ),
    ).toEqual([]);
  });
});
