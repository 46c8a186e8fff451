/** A stream of dice; the same seed always gives the same stream. */
export interface Rng {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number in [min, max]. */
  int(min: number, max: number): number;
  /** A number in [min, max). */
  between(min: number, max: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** One element of a non-empty list, each equally likely. */
  pick<T>(items: readonly T[]): T;
  /** One key of a weight table, likely in proportion to its weight. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
  /** An independent stream named by `label`; drawing from it never moves this one. */
  fork(label: string): Rng;
}

/** Builds a seeded generator (sfc32 over a hashed seed); identical on every machine. */
export function seededRng(seed: string): Rng {
  const [a, b, c, d] = hash128(seed);
  const state = { a, b, c, d };
  const next = (): number => sfc32(state) / 4_294_967_296;
  for (let warmUp = 0; warmUp < 12; warmUp++) next();

  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    int,
    between: (min, max) => min + next() * (max - min),
    chance: (probability) => next() < probability,
    pick: (items) => pickOne(items, next()),
    weighted: (weights) => pickWeighted(weights, next()),
    fork: (label) => seededRng(`${seed}/${label}`),
  };
}

function pickOne<T>(items: readonly T[], roll: number): T {
  const item = items[Math.floor(roll * items.length)];
  if (item === undefined) throw new RangeError('cannot pick from an empty list');
  return item;
}

function pickWeighted<K extends string>(weights: Readonly<Record<K, number>>, roll: number): K {
  const entries = Object.entries(weights) as [K, number][];
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
  let left = roll * total;
  for (const [key, weight] of entries) {
    left -= weight;
    if (left < 0) return key;
  }
  const last = entries.at(-1);
  if (!last) throw new RangeError('cannot pick from an empty table');
  return last[0];
}

type State = { a: number; b: number; c: number; d: number };

function sfc32(state: State): number {
  const t = (state.a + state.b + state.d) | 0;
  state.d = (state.d + 1) | 0;
  state.a = state.b ^ (state.b >>> 9);
  state.b = (state.c + (state.c << 3)) | 0;
  state.c = (state.c << 21) | (state.c >>> 11);
  state.c = (state.c + t) | 0;
  return t >>> 0;
}

function hash128(text: string): [number, number, number, number] {
  const lanes = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0xdeadbeef];
  return lanes.map((salt) => hash32(text, salt)) as [number, number, number, number];
}

function hash32(text: string, salt: number): number {
  let hash = salt;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
