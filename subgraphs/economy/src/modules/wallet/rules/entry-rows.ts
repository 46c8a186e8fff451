import { type Id, type RegionId, regionalId } from '@sw/kernel/ids';
import type { Line, Posting } from '#/modules/wallet/rules/posting.ts';

/** A line as the ledger stores it; `delta` is decimal text because it can exceed 53 bits. */
export type EntryRow = Readonly<{
  entryId: Id<'entry'>;
  account: string;
  asset: string;
  delta: string;
  reason: Line['reason'];
}>;

/** Numbers the lines of a posting after what caused it, so that the same cause can never be posted twice. */
export function entryRows(posting: Posting, regionId: RegionId, causeId: string): EntryRow[] {
  const cause = causeId.slice(causeId.lastIndexOf('_') + 1);
  return posting.map(({ delta, ...line }, index) => ({
    ...line,
    entryId: regionalId('entry', regionId, `${cause}${index.toString(36)}`),
    delta: delta.toString(),
  }));
}
