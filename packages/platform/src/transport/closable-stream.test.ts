import { describe, expect, it } from 'vitest';
import { closable } from '#/transport/closable-stream.ts';

describe('a closable stream', () => {
  it('lets its reader leave while nothing happens, and cleans up', async () => {
    const source = Promise.withResolvers<void>();
    let cleaned = false;
    async function* quiet(): AsyncGenerator<number, void, undefined> {
      try {
        yield 1;
        await source.promise;
      } finally {
        cleaned = true;
      }
    }
    const stream = closable(quiet(), () => source.resolve());
    expect(await stream.next()).toEqual({ done: false, value: 1 });
    const waiting = stream.next();
    await stream.return?.();
    expect((await waiting).done).toBe(true);
    expect(cleaned).toBe(true);
  });
});
