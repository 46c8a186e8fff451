import type { Rng } from '@sw/kernel/rng';
import type { Weights } from '../vocabulary.ts';

export type Point = Readonly<{ x: number; y: number }>;

/** A cluster's place: sectors lie within `radius` of its centre. */
export type ClusterPlace = Readonly<{ x: number; y: number; radius: number; sectorCount: number }>;

/** A sector before it has a number; `pocket` is -1 for the main body of the region. */
export type DraftSector = {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly cluster: number;
  pocket: number;
};

/** A way between two draft sectors by index; one-way leads from `a` to `b`. */
export type Link = { readonly a: number; readonly b: number; readonly isTree: boolean; isOneWay: boolean };

/** Distance on the map; height is for display only. */
export const distance = (a: Point, b: Point): number =>
  Math.sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));

/** Rounds to hundredths, so that a map has one exact text. */
export const hundredths = (value: number): number => Math.round(value * 100) / 100;

/** A list in an order given by the dice; the list itself is not touched. */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const keyed = items.map((item) => ({ item, key: random() }));
  return keyed.sort((left, right) => left.key - right.key).map(({ item }) => item);
}

/** Takes the element at an index that is known to exist. */
export function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`no element ${index}`);
  return item;
}

/** Draws one key of a table of weights. */
export function draw<K extends string>(weights: Weights<K>, rng: Rng): K {
  return rng.weighted(weights as Readonly<Record<K, number>>);
}

/** Names an undirected pair of sectors. */
export const pairKey = (one: number, other: number): string =>
  one < other ? `${one}-${other}` : `${other}-${one}`;
