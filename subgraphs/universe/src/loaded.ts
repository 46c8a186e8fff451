/** Waits for something that must exist; its absence is a fault, never an answer. */
export async function loaded<T>(found: Promise<T | null>): Promise<T> {
  const value = await found;
  if (value === null) throw new Error('something that is referred to is not there');
  return value;
}
