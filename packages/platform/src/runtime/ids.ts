import { randomBytes } from 'node:crypto';
import type { Clock } from '@sw/kernel/clock';
import {
  type GlobalIdKind,
  globalId,
  type Id,
  type RegionalIdKind,
  type RegionId,
  regionalId,
} from '@sw/kernel/ids';

/** Makes new ids: time-ordered, unguessable. */
export interface IdSource {
  global<K extends GlobalIdKind>(kind: K): Id<K>;
  regional<K extends RegionalIdKind>(kind: K, region: RegionId): Id<K>;
}

/** Makes seeds for stored dice. */
export interface SeedSource {
  seed(): string;
}

/** Ids of 9 characters of time and 16 of randomness. */
export function randomIds(clock: Clock): IdSource {
  const suffix = (): string => timePart(clock.now()) + randomPart(16);
  return {
    global: (kind) => globalId(kind, suffix()),
    regional: (kind, region) => regionalId(kind, region, suffix()),
  };
}

/** Seeds of 128 bits from the system's randomness. */
export const randomSeeds: SeedSource = { seed: () => randomBytes(16).toString('hex') };

/** The same ids in the same order on every run, for tests. */
export function countedIds(): IdSource {
  let count = 0;
  const suffix = (): string => {
    count += 1;
    return `t${count.toString(36).padStart(8, '0')}`;
  };
  return {
    global: (kind) => globalId(kind, suffix()),
    regional: (kind, region) => regionalId(kind, region, suffix()),
  };
}

/** The same seeds in the same order on every run, for tests. */
export function countedSeeds(prefix = 'seed'): SeedSource {
  let count = 0;
  return {
    seed: () => {
      count += 1;
      return `${prefix}-${count}`;
    },
  };
}

const timePart = (at: Date): string => at.getTime().toString(36).padStart(9, '0');

function randomPart(length: number): string {
  let text = '';
  for (const byte of randomBytes(length)) text += (byte % 36).toString(36);
  return text;
}
