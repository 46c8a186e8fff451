import { describe, expect, it } from 'vitest';
import { ResultStream } from '#/transport/result-stream.ts';

const result = (count: number) => ({ data: { count } });

describe('a result stream', () => {
  it('gives what was pushed before its failure, then the failure once, then its end', async () => {
    const stream = new ResultStream(() => undefined);
    stream.push(result(1));
    stream.fail(new Error('lost'));
    stream.push(result(2));
    expect((await stream.next()).value).toEqual(result(1));
    await expect(stream.next()).rejects.toThrow('lost');
    expect((await stream.next()).done).toBe(true);
  });

  it('wakes its reader for a result, an end and a failure that come later', async () => {
    const stream = new ResultStream(() => undefined);
    const waiting = [stream.next(), stream.next()];
    stream.push(result(1));
    stream.end();
    expect(await Promise.all(waiting)).toEqual([
      { done: false, value: result(1) },
      { done: true, value: undefined },
    ]);

    const failing = new ResultStream(() => undefined);
    const rejected = failing.next();
    failing.fail(new Error('lost'));
    await expect(rejected).rejects.toThrow('lost');
  });

  it('gives up on a reader that lets ten thousand results wait', async () => {
    let left = false;
    const stream = new ResultStream(() => (left = true));
    for (let count = 0; count <= 10_000; count += 1) stream.push(result(count));
    expect(left).toBe(true);
  });
});
