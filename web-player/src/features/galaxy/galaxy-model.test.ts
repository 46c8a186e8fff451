import { describe, expect, test } from 'vitest';
import type { ChartSector, Course, StarChart } from '#/features/galaxy/documents.ts';
import { drawingOf } from '#/features/galaxy/drawing.ts';
import { findSectors } from '#/features/galaxy/find-sectors.ts';
import { afterFlightEvent, nextLeg, readyFlight } from '#/features/galaxy/flight.ts';

const sector = (
  number: number,
  level: ChartSector['level'],
  stationName: string | null = null,
): ChartSector => ({
  id: `s${number}`,
  number,
  x: number,
  y: 0,
  level,
  type: null,
  zoneName: null,
  stationClass: null,
  stationName,
  lastSeenAt: null,
});
const sectors = [
  sector(1, 'VISITED', 'Sol Hub'),
  sector(2, 'SCANNED'),
  sector(12, 'RUMOUR'),
  sector(20, 'VISITED', 'Orion Works'),
];
const warp = (from: number, to: number) => ({
  from,
  to,
  turnCost: 1,
  kind: 'WARP' as const,
  isOneWay: false,
});
const chart: StarChart = {
  region: { id: 'r', name: 'Terran Space' },
  sectors,
  warps: [warp(1, 2), warp(2, 1), warp(2, 12), warp(2, 99)],
};
const course: Course = {
  totalTurns: 3,
  legs: [
    { turnCost: 1, risk: 5, to: { id: 's2', number: 2 } },
    { turnCost: 2, risk: 9, to: { id: 's12', number: 12 } },
  ],
};

describe('finding a sector', () => {
  test('by number puts the exact one first', () => {
    expect(findSectors(sectors, '2').map(({ number }) => number)).toEqual([2, 20]);
  });

  test('by a part of its station', () => {
    expect(findSectors(sectors, ' orION ').map(({ number }) => number)).toEqual([20]);
    expect(findSectors(sectors, '')).toHaveLength(4);
    expect(findSectors(sectors, 'zzz')).toHaveLength(0);
  });
});

describe('drawing the chart', () => {
  const drawing = drawingOf(chart, { hereNumber: 1, chosenNumber: 12, course });

  test('draws each way once and none to a sector that is not known', () => {
    expect(drawing.edges.map(({ from, to }) => `${from}-${to}`)).toEqual(['1-2', '2-12']);
  });

  test('marks the course, the ship and the goal', () => {
    expect(drawing.edges.every((edge) => edge.isCourse)).toBe(true);
    expect(drawing.dots.map((dot) => dot.tone)).toEqual(['here', 'course', 'chosen', 'station']);
  });

  test('tells how well a sector is known by size and a station by name', () => {
    const plain = drawingOf(chart, { hereNumber: 99, chosenNumber: null, course: null }).dots;
    expect(plain.map((dot) => dot.size)).toEqual([8.5, 4.5, 3, 8.5]);
    expect(plain[0]?.label).toBe('1 · Sol Hub');
  });
});

describe('flying a course', () => {
  const flying = afterFlightEvent(readyFlight(course), { kind: 'fly' });

  test('goes leg by leg until it arrives', () => {
    const half = afterFlightEvent(flying, { kind: 'leg-flown', turnsLeft: 500 });
    expect(half.state).toBe('flying');
    expect(nextLeg(half)?.to.number).toBe(12);
    const done = afterFlightEvent(half, { kind: 'leg-flown', turnsLeft: 498 });
    expect(done.state).toBe('arrived');
    expect(nextLeg(done)).toBeNull();
  });

  test('stops by itself before the turns run out', () => {
    expect(afterFlightEvent(flying, { kind: 'leg-flown', turnsLeft: 19 }).state).toBe('low-turns');
    expect(afterFlightEvent(flying, { kind: 'leg-flown', turnsLeft: 20 }).state).toBe('flying');
  });

  test('stops after the leg when told to, at once when refused, and goes on only by order', () => {
    const stopped = afterFlightEvent(afterFlightEvent(flying, { kind: 'stop' }), {
      kind: 'leg-flown',
      turnsLeft: 500,
    });
    expect(stopped.state).toBe('stopped');
    expect(afterFlightEvent(flying, { kind: 'refused' })).toEqual({ ...flying, state: 'refused' });
    expect(afterFlightEvent(stopped, { kind: 'fly' }).state).toBe('flying');
  });

  test('an empty course is a course flown', () => {
    expect(readyFlight({ totalTurns: 0, legs: [] }).state).toBe('arrived');
  });
});
