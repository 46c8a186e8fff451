import { expect, test } from 'vitest';
import { type NodeRow, pulseOf } from './pulse.ts';

const at = new Date('2102-03-01T12:00:00Z');
const node = (change: Partial<NodeRow>): NodeRow => ({
  id: 'one',
  services: ['gateway'],
  lastHeartbeatAt: at,
  requestsPerSecond: 10,
  errorsPerSecond: 1,
  eventsPerSecond: 2,
  p95Milliseconds: 20,
  playerIds: [],
  ...change,
});

test('a pilot known to two servers is online once', () => {
  const nodes = [node({ playerIds: ['plr_a', 'plr_b'] }), node({ id: 'two', playerIds: ['plr_b', 'plr_c'] })];
  expect(pulseOf(nodes, at).playersOnline).toBe(3);
});

test('requests are counted where they arrive, faults and events everywhere', () => {
  const pulse = pulseOf([node({}), node({ id: 'two', services: ['universe'] })], at);
  expect(pulse).toMatchObject({ requestsPerSecond: 10, errorsPerSecond: 2, eventsPerSecond: 4 });
});

test('a server silent for more than 15 seconds is shown but not counted', () => {
  const silent = node({ playerIds: ['plr_a'], lastHeartbeatAt: new Date(at.getTime() - 15_001) });
  const pulse = pulseOf([silent], at);
  expect(pulse).toMatchObject({ playersOnline: 0, requestsPerSecond: 0, eventsPerSecond: 0 });
  expect(pulse.nodes).toHaveLength(1);
});
