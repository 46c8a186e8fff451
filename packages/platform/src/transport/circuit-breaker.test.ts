import { describe, expect, it } from 'vitest';
import { CircuitBreaker } from '#/transport/circuit-breaker.ts';

function breaker() {
  let nowMs = 0;
  const circuit = new CircuitBreaker({
    failuresToOpen: 3,
    firstPauseMs: 100,
    longestPauseMs: 300,
    nowMs: () => nowMs,
  });
  const fail = (times: number): void => {
    for (let count = 0; count < times; count += 1) if (circuit.admit()) circuit.failed();
  };
  const pass = (ms: number): void => {
    nowMs += ms;
  };
  return { circuit, fail, pass };
}

describe('a circuit', () => {
  it('stays closed while successes lie between the failures', () => {
    const { circuit, fail } = breaker();
    fail(2);
    circuit.admit();
    circuit.succeeded();
    fail(2);
    expect(circuit.state).toBe('closed');
  });

  it('opens after failures in a row and then admits nobody', () => {
    const { circuit, fail } = breaker();
    fail(3);
    expect(circuit.state).toBe('open');
    expect(circuit.admit()).toBe(false);
  });

  it('admits exactly one trial after the pause, and closes when it succeeds', () => {
    const { circuit, fail, pass } = breaker();
    fail(3);
    pass(100);
    expect([circuit.admit(), circuit.admit()]).toEqual([true, false]);
    circuit.succeeded();
    expect(circuit.state).toBe('closed');
    expect([circuit.admit(), circuit.admit()]).toEqual([true, true]);
  });

  it('waits twice as long after each failed trial, up to the longest pause', () => {
    const { circuit, fail, pass } = breaker();
    fail(3);
    for (const pause of [100, 200, 300, 300]) {
      pass(pause - 1);
      expect(circuit.admit()).toBe(false);
      pass(1);
      expect(circuit.admit()).toBe(true);
      circuit.failed();
    }
  });

  it('is not held open longer by failures of requests sent before it opened', () => {
    const { circuit, fail, pass } = breaker();
    circuit.admit();
    fail(3);
    pass(99);
    circuit.failed();
    pass(1);
    expect(circuit.admit()).toBe(true);
  });
});
