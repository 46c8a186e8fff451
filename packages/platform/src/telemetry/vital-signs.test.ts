import { describe, expect, it } from 'vitest';
import { VitalSigns } from '#/telemetry/vital-signs.ts';

function watched() {
  let nowMs = 1_000_000;
  const vitals = new VitalSigns(() => nowMs);
  const pass = (seconds: number): void => {
    nowMs += seconds * 1_000;
  };
  return { vitals, pass };
}

describe('vital signs', () => {
  it('are all zero when nothing was asked', () => {
    expect(watched().vitals.summary(5)).toEqual({
      intervalSeconds: 5,
      requestsPerSecond: 0,
      errorsPerSecond: 0,
      eventsPerSecond: 0,
      p95Milliseconds: 0,
    });
  });

  it('count requests and errors per second over the interval asked for', () => {
    const { vitals, pass } = watched();
    for (let count = 0; count < 20; count += 1) vitals.record(0.01, count < 5);
    pass(1);
    expect(vitals.summary(5)).toMatchObject({ requestsPerSecond: 4, errorsPerSecond: 1 });
    expect(vitals.summary(1)).toMatchObject({ requestsPerSecond: 20, errorsPerSecond: 5 });
  });

  it('count published events apart from requests', () => {
    const { vitals, pass } = watched();
    for (let count = 0; count < 10; count += 1) vitals.recordEvent();
    pass(1);
    expect(vitals.summary(5)).toMatchObject({ eventsPerSecond: 2, requestsPerSecond: 0 });
  });

  it('say the 95th percentile within a quarter, whatever the slowest one in a hundred does', () => {
    const { vitals, pass } = watched();
    for (let count = 0; count < 99; count += 1) vitals.record(0.02, false);
    vitals.record(30, false);
    pass(1);
    const { p95Milliseconds } = vitals.summary(5);
    expect(p95Milliseconds).toBeGreaterThanOrEqual(20);
    expect(p95Milliseconds).toBeLessThanOrEqual(25);
  });

  it('forget what is older than the interval, also after a long silence', () => {
    const { vitals, pass } = watched();
    vitals.record(0.5, true);
    pass(6);
    expect(vitals.summary(5).requestsPerSecond).toBe(0);
    pass(64 - 6);
    vitals.record(0.001, false);
    pass(1);
    expect(vitals.summary(60)).toMatchObject({ requestsPerSecond: 1 / 60, errorsPerSecond: 0 });
  });
});
