/**
 * An async generator whose `return` also closes what it reads from. On its own it waits for the value it is reading,
 * so a reader who leaves a quiet stream would be kept until something happens.
 */
export function closable<T>(
  generator: AsyncGenerator<T, void, undefined>,
  close: () => unknown,
): AsyncIterableIterator<T, void, undefined> {
  const stream: AsyncIterableIterator<T, void, undefined> = {
    next: () => generator.next(),
    async return() {
      const ended = generator.return();
      await close();
      return ended;
    },
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}
