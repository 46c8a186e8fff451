import type { RegionId } from '@sw/kernel/ids';

/** A region by its id; what it is, regions knows. */
export type RegionRef = Readonly<{ id: RegionId }>;
