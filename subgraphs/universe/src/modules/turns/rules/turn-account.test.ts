import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fullAt,
  releaseHeldTurns,
  settleTurns,
  spendTurns,
  type TurnAccount,
  takeTurns,
  turnsPerHour,
} from './turn-account.ts';

const START = new Date('2102-01-01T00:00:00.000Z');
const after = (seconds: number): Date => new Date(START.getTime() + Math.round(seconds * 1000));
const account = (fields: Partial<TurnAccount> = {}): TurnAccount => ({
  turns: 0,
  anchorAt: START,
  capTurns: 1000,
  regenPercent: 100,
  lifetimeTurnsSpent: 0,
  ...fields,
});

describe('turns come back', () => {
  it.each([
    { regenPercent: 100, seconds: 6 * 3600, turns: 250 },
    { regenPercent: 120, seconds: 6 * 3600, turns: 300 },
    { regenPercent: 100, seconds: 86.4, turns: 1 },
    { regenPercent: 100, seconds: 86.399, turns: 0 },
    { regenPercent: 100, seconds: 172.7, turns: 1 },
    { regenPercent: 150, seconds: 86_400, turns: 1000 },
    { regenPercent: 900, seconds: 3600, turns: 62 },
  ])('gives $turns turns in $seconds s at $regenPercent percent', ({ regenPercent, seconds, turns }) => {
    expect(settleTurns(account({ regenPercent }), after(seconds)).turns).toBe(turns);
  });

  it('keeps the 86.3 s that are left of 172.7 s', () => {
    const settled = settleTurns(account(), after(172.7));
    expect(after(172.7).getTime() - settled.anchorAt.getTime()).toBe(86_300);
    expect(settleTurns(settled, after(172.8)).turns).toBe(2);
  });

  it('banks nothing at the cap', () => {
    const full = settleTurns(account({ turns: 1000 }), after(86_400));
    expect(full).toMatchObject({ turns: 1000, anchorAt: after(86_400) });
    const spent = spendTurns(full, 10, after(86_400));
    expect(spent.ok && settleTurns(spent.value, after(86_400 + 86.3)).turns).toBe(990);
  });

  it('keeps turns above the cap and gives none on top', () => {
    expect(settleTurns(account({ turns: 1200 }), after(1e6)).turns).toBe(1200);
  });

  it('gives nothing for a clock that went back', () => {
    expect(settleTurns(account({ turns: 5 }), after(-60))).toMatchObject({ turns: 5, anchorAt: after(-60) });
  });

  it('gives the same however often it is settled, when a turn is a whole number of milliseconds', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 5_000_000 }), { maxLength: 40 });
    fc.assert(
      fc.property(steps, fc.constantFrom(100, 120, 125, 150), (pauses, regenPercent) => {
        const start = account({ regenPercent });
        const { many, now } = walk(start, pauses);
        expect(many.turns).toBe(settleTurns(start, now).turns);
      }),
    );
  });

  it('never gives more by settling often, at any speed', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 5_000_000 }), { maxLength: 40 });
    fc.assert(
      fc.property(steps, fc.integer({ min: 100, max: 150 }), (pauses, regenPercent) => {
        const start = account({ regenPercent });
        const { many, now } = walk(start, pauses);
        expect(many.turns).toBeLessThanOrEqual(settleTurns(start, now).turns);
        expect(many.turns).toBeGreaterThanOrEqual(settleTurns(start, now).turns - 1);
      }),
    );
  });
});

describe('turns are spent', () => {
  it('takes the cost and counts it for life', () => {
    const spent = spendTurns(account({ turns: 7, lifetimeTurnsSpent: 3 }), 5, START);
    expect(spent).toMatchObject({ ok: true, value: { turns: 2, lifetimeTurnsSpent: 8 } });
  });

  it('refuses a cost above the balance and says when there will be enough', () => {
    const refused = spendTurns(account({ turns: 1 }), 3, after(86.4 + 1));
    expect(refused).toEqual({
      ok: false,
      refusal: { reason: 'NotEnoughTurns', turnsNeeded: 3, turnsLeft: 2, readyAt: after(172.8) },
    });
  });

  it('holds turns without counting them, and gives them back up to the cap', () => {
    const held = takeTurns(account({ turns: 1000 }), 12, START);
    expect(held).toMatchObject({ ok: true, value: { turns: 988, lifetimeTurnsSpent: 0 } });
    expect(held.ok && releaseHeldTurns(held.value, 12, after(200)).turns).toBe(1000);
  });

  it('never goes below zero', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1500), fc.nat(200_000), (turns, cost, seconds) => {
        const spent = spendTurns(account({ turns }), cost, after(seconds));
        if (spent.ok) expect(spent.value.turns).toBeGreaterThanOrEqual(0);
        else expect(spent.refusal.turnsLeft).toBeLessThan(cost);
      }),
    );
  });
});

it('tells when the account is full and how fast it fills', () => {
  expect(fullAt(account({ turns: 999 }))).toEqual(after(86.4));
  expect(fullAt(account({ turns: 1000 }))).toBeNull();
  expect(turnsPerHour(account())).toBeCloseTo(41.667, 3);
});

function walk(start: TurnAccount, pausesMs: readonly number[]): { many: TurnAccount; now: Date } {
  let many = start;
  let now = START;
  for (const pause of pausesMs) {
    now = new Date(now.getTime() + pause);
    many = settleTurns(many, now);
  }
  return { many, now };
}
