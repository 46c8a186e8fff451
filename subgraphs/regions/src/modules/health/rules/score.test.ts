import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNews, scoreHealth, statusOf, type Vitals } from './score.ts';

const now = new Date('2102-03-01T12:00:00Z');
const node = (change: Partial<Vitals> = {}): Vitals => ({
  services: ['gateway'],
  heardAt: now,
  requestsPerSecond: 100,
  errorsPerSecond: 0,
  p95Milliseconds: 40,
  ...change,
});
const secondsAgo = (seconds: number): Date => new Date(now.getTime() - seconds * 1000);

describe('the health of the servers', () => {
  test('is full when every service is heard of, fast and without faults', () => {
    expect(scoreHealth([node(), node({ services: ['universe'] })], now)).toEqual({
      score: 100,
      status: 'HEALTHY',
      reason: null,
    });
  });

  test('is down after 45 seconds of silence, not before', () => {
    expect(scoreHealth([node({ heardAt: secondsAgo(45) })], now).status).toBe('HEALTHY');
    expect(scoreHealth([node({ heardAt: secondsAgo(45.001) })], now)).toMatchObject({
      score: 0,
      status: 'DOWN',
    });
    expect(scoreHealth([], now)).toMatchObject({ score: 0, status: 'DOWN' });
  });

  test('is degraded while one service is gone, and says which', () => {
    const health = scoreHealth([node(), node({ services: ['universe'], heardAt: secondsAgo(60) })], now);
    expect(health).toEqual({ score: 63, status: 'DEGRADED', reason: 'not heard of: universe' });
  });

  test('does not mind a process that is gone while another does its work', () => {
    expect(scoreHealth([node(), node({ heardAt: secondsAgo(600) })], now).score).toBe(100);
  });

  test.each([
    [250, 100],
    [625, 88],
    [1_000, 75],
    [60_000, 75],
  ])('with answers of %i ms at the 95th percentile is worth %i', (p95Milliseconds, score) => {
    expect(scoreHealth([node({ p95Milliseconds })], now).score).toBe(score);
  });

  test.each([
    [1, 100],
    [5.5, 88],
    [10, 75],
    [500, 75],
  ])('with %d faults in 100 requests is worth %i', (errorsPerSecond, score) => {
    expect(scoreHealth([node({ errorsPerSecond })], now).score).toBe(score);
  });

  test('is not judged by a single slow or failed answer', () => {
    expect(
      scoreHealth([node({ requestsPerSecond: 0.4, errorsPerSecond: 0.4, p95Milliseconds: 9_000 })], now)
        .score,
    ).toBe(100);
  });

  test('with slow and faulty answers of half the services is down', () => {
    const health = scoreHealth(
      [
        node({ p95Milliseconds: 5_000, errorsPerSecond: 50 }),
        node({ services: ['combat'], heardAt: secondsAgo(60) }),
      ],
      now,
    );
    expect(health.status).toBe('DOWN');
  });

  test('is always a whole number from 0 to 100 whose word fits', () => {
    const vitals = fc.record({
      services: fc.subarray(['gateway', 'universe', 'economy']),
      heardAt: fc.integer({ min: 0, max: 200 }).map(secondsAgo),
      requestsPerSecond: fc.double({ min: 0, max: 1e9, noNaN: true }),
      errorsPerSecond: fc.double({ min: 0, max: 1e9, noNaN: true }),
      p95Milliseconds: fc.double({ min: 0, max: 1e9, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(vitals, { maxLength: 8 }), (all) => {
        const { score, status } = scoreHealth(all, now);
        return Number.isInteger(score) && score >= 0 && score <= 100 && status === statusOf(score);
      }),
    );
  });
});

test('a change for the worse is believed only after 45 seconds of watching, one for the better at once', () => {
  expect(isNews('HEALTHY', 'DOWN', 44)).toBe(false);
  expect(isNews('HEALTHY', 'DOWN', 45)).toBe(true);
  expect(isNews('DOWN', 'DEGRADED', 0)).toBe(true);
  expect(isNews('DEGRADED', 'DEGRADED', 100)).toBe(false);
});
