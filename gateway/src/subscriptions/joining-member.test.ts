import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JoiningMember } from '#/subscriptions/joining-member.ts';
import type { MessageSink, StreamMessage } from '#/subscriptions/stream-message.ts';

const at = (position: number): StreamMessage => ({ cursor: `c${position}`, body: `e${position}` });

function recorder(): MessageSink & { read: string[]; isOver: boolean } {
  return {
    read: [],
    isOver: false,
    send({ body }) {
      this.read.push(body);
    },
    ready: () => undefined,
    end() {
      this.isOver = true;
    },
  };
}

describe('a subscriber that catches up', () => {
  it('reads each event once and in order, however the two streams interleave', () => {
    const cases = fc.record({
      after: fc.nat(10),
      sharedFrom: fc.nat(20),
      steps: fc.array(fc.boolean(), { minLength: 120, maxLength: 200 }),
    });
    fc.assert(
      fc.property(cases, ({ after, sharedFrom, steps }) => {
        const end = 40;
        const sink = recorder();
        let hasJoined = false;
        const member = new JoiningMember(sink, `c${after}`, () => {
          hasJoined = true;
        });
        let own = after;
        let shared = sharedFrom;
        member.catchUp({ cursor: `c${after}`, body: 'start' });
        for (const isOwn of [...steps, ...Array.from({ length: 2 * end }, (_, index) => index % 2 === 0)]) {
          if (isOwn && own < end) member.catchUp(at(++own));
          else if (!isOwn && shared < end) member.send(at(++shared));
        }
        const [start, ...events] = sink.read;
        expect(start).toBe('start');
        expect(events).toEqual(Array.from({ length: end - after }, (_, index) => `e${after + 1 + index}`));
        expect(hasJoined).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is ended by the shared stream only when it has joined it', () => {
    const sink = recorder();
    const member = new JoiningMember(sink, 'c1', () => undefined);
    member.end();
    expect(sink.isOver).toBe(false);
    member.send(at(2));
    member.catchUp(at(2));
    expect(sink.isOver).toBe(true);
  });
});
