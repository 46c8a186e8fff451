import type { CacheRules } from '@sw/web-kit/graphql/cache.ts';

const embedded = () => null;

/** A pulse is a moment, not a thing: kept inside its question it is replaced by the next one and never piles up. */
export const cacheRules: CacheRules = { keys: { PlatformPulse: embedded, PlatformNode: embedded } };
