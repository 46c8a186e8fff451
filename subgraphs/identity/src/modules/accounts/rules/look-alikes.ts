/** Letters of other alphabets, and digits, that most typefaces draw like a Latin letter. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'аαɑ',
  b: 'ьвβƅ',
  c: 'сϲᴄ',
  d: 'ԁɗ',
  e: 'еёεєҽ',
  f: 'ϝғ',
  g: 'ɡց',
  h: 'һнηհ',
  j: 'јϳ',
  k: 'кκқ',
  l: 'i1ıіїιӏ',
  m: 'мϻ',
  n: 'пռո',
  o: '0оοσօө',
  p: 'рρ',
  q: 'ԛգ',
  r: 'г',
  s: 'ѕꜱ',
  t: 'тτ',
  u: 'υսц',
  v: 'ѵν',
  w: 'шѡԝωա',
  x: 'хχ',
  y: 'уγү',
  z: 'ʐᴢ',
};

const LATIN_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(LOOK_ALIKES).flatMap(([latin, others]) =>
    [...others].map((other) => [other, latin] as const),
  ),
);

/** The form in which names are compared when signing in: compatibility forms and case are one. */
export const nameKey = (name: string): string => name.normalize('NFKC').toLowerCase().normalize('NFKC');

/** The form in which names are compared for uniqueness: two names that look alike have the same skeleton. */
export function nameSkeleton(name: string): string {
  const letters = [...nameKey(name)].map((letter) => LATIN_OF.get(letter) ?? letter).join('');
  // `i̇` is what a dotted capital becomes in lower case; the dot is invisible on an i.
  return letters
    .replaceAll('l\u0307', 'l')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll(/[\s._-]+/gu, '_');
}
