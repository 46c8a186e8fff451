import DataLoader from 'dataloader';

/** Loads rows by id, many ids in one call; an id without a row gives null. */
export function batchById<K extends string, V extends Readonly<{ id: string }>>(
  fetch: (ids: readonly K[]) => Promise<readonly V[]>,
): DataLoader<K, V | null> {
  return new DataLoader(async (ids) => {
    const rows = new Map((await fetch(ids)).map((row) => [row.id, row]));
    return ids.map((id) => rows.get(id) ?? null);
  });
}
