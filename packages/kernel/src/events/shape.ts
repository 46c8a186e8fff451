import { parseCredits } from '../credits.ts';
import { type Id, type IdKind, parseId } from '../ids.ts';

/** Reads an unknown value as T, or throws a ShapeError that names the path. */
export type Reader<T> = (value: unknown, path: string) => T;
export type Read<R> = R extends Reader<infer T> ? T : never;

export class ShapeError extends Error {
  constructor(path: string, wanted: string) {
    super(`${path} must be ${wanted}`);
    this.name = 'ShapeError';
  }
}

function reader<T>(wanted: string, test: (value: unknown) => value is T): Reader<T> {
  return (value, path) => {
    if (!test(value)) throw new ShapeError(path, wanted);
    return value;
  };
}

export const text = reader('text', (value): value is string => typeof value === 'string');
export const whole = reader('a whole number', (value): value is number => Number.isSafeInteger(value));
export const number = reader('a finite number', (value): value is number => Number.isFinite(value));
export const flag = reader('true or false', (value): value is boolean => typeof value === 'boolean');

/** Reads one of a closed list of words. */
export const oneOf = <const T extends string>(...words: readonly T[]): Reader<T> =>
  reader(`one of ${words.join(', ')}`, (value): value is T => words.includes(value as T));

/** Reads an id of one kind. */
export const id = <K extends IdKind>(kind: K): Reader<Id<K>> =>
  reader(
    `a ${kind} id`,
    (value): value is Id<K> => typeof value === 'string' && parseId(kind, value) !== null,
  );

/** Reads credits written as a decimal string. */
export const credits: Reader<bigint> = (value, path) => {
  const amount = typeof value === 'string' ? parseCredits(value) : null;
  if (amount === null) throw new ShapeError(path, 'credits as a decimal string');
  return amount;
};

/** Reads null, or what the inner reader reads. */
export const nullable =
  <T>(inner: Reader<T>): Reader<T | null> =>
  (value, path) =>
    value === null || value === undefined ? null : inner(value, path);

/** Reads a list. */
export const list =
  <T>(inner: Reader<T>): Reader<readonly T[]> =>
  (value, path) => {
    if (!Array.isArray(value)) throw new ShapeError(path, 'a list');
    return value.map((item, index) => inner(item, `${path}[${index}]`));
  };

/** Reads an object; unknown fields are dropped, so that a newer writer does not break an older reader. */
export const shape =
  <F extends Readonly<Record<string, Reader<unknown>>>>(
    fields: F,
  ): Reader<{ readonly [K in keyof F]: Read<F[K]> }> =>
  (value, path) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value))
      throw new ShapeError(path, 'an object');
    const source = value as Readonly<Record<string, unknown>>;
    const entries = Object.entries(fields).map(([key, read]) => [key, read(source[key], `${path}.${key}`)]);
    return Object.fromEntries(entries) as { readonly [K in keyof F]: Read<F[K]> };
  };
