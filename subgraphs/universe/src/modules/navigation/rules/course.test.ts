import { HULL_KEYS, type HullKey } from '@sw/kernel/hulls';
import { seededRng } from '@sw/kernel/rng';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CourseObjective, type CourseQuestion, plotCourse, stepWeight } from './course.ts';
import { isWayKnown, KNOWLEDGE } from './known-space.ts';
import { wayThirds } from './move-cost.ts';
import { type ChartWay, type StarChart, starChart } from './star-chart.ts';

const { UNKNOWN, RUMOUR, SCANNED, VISITED } = KNOWLEDGE;

const bothWays = (from: number, to: number, turnCost = 1, isTunnel = false): ChartWay[] => [
  { from, to, turnCost, isTunnel, isOneWay: false },
  { from: to, to: from, turnCost, isTunnel, isOneWay: false },
];

/** A safe detour 1-2-3-5 and a short dangerous way 1-4-5. */
const WAYS = [...bothWays(1, 2), ...bothWays(2, 3), ...bothWays(3, 5), ...bothWays(1, 4), ...bothWays(4, 5)];
const CHART = starChart(WAYS, Uint8Array.from([0, 4, 4, 4, 90, 10]));
const EXPLORED = Uint8Array.from([UNKNOWN, VISITED, VISITED, SCANNED, VISITED, VISITED]);
const ask = (fields: Partial<CourseQuestion> = {}): CourseQuestion => ({
  levels: EXPLORED,
  from: 1,
  to: 5,
  objective: 'TURNS',
  hull: 'LIGHT_FREIGHTER',
  creditThirds: 0,
  ...fields,
});

describe('a course', () => {
  it('saves turns through danger', () => {
    expect(plotCourse(CHART, ask())).toEqual({
      totalTurns: 2,
      legs: [
        { to: 4, turnCost: 1, risk: 90 },
        { to: 5, turnCost: 1, risk: 10 },
      ],
    });
  });

  it.each<CourseObjective>(['RISK', 'BALANCED'])('avoids danger when it is to save %s', (objective) => {
    expect(plotCourse(CHART, ask({ objective }))?.legs.map((leg) => leg.to)).toEqual([2, 3, 5]);
  });

  it('is empty where one is', () => {
    expect(plotCourse(CHART, ask({ to: 1 }))).toEqual({ totalTurns: 0, legs: [] });
  });

  it('never leads to or through the unknown, and treats hearsay as neither safe nor deadly', () => {
    const levels = Uint8Array.from([UNKNOWN, VISITED, RUMOUR, UNKNOWN, UNKNOWN, VISITED]);
    expect(plotCourse(CHART, ask({ levels }))).toBeNull();
    expect(plotCourse(CHART, ask({ levels, to: 4 }))).toBeNull();
    expect(plotCourse(CHART, ask({ levels, to: 99 }))).toBeNull();
    expect(plotCourse(CHART, ask({ levels, to: 2 }))?.legs).toEqual([{ to: 2, turnCost: 1, risk: 50 }]);
  });

  it('charges a fast hull two turns for three sectors, less what it has paid in advance', () => {
    const chart = starChart([...bothWays(1, 2), ...bothWays(2, 3), ...bothWays(3, 5)], CHART.risks);
    expect(plotCourse(chart, ask({ hull: 'SCOUT' }))?.legs.map((leg) => leg.turnCost)).toEqual([1, 1, 0]);
    expect(plotCourse(chart, ask({ hull: 'SCOUT', creditThirds: 2 }))?.totalTurns).toBe(2);
  });

  it('is as short as the best of all ways, for every hull and objective', () => {
    fc.assert(
      fc.property(smallWorld, ({ chart, question, ways }) => {
        const course = plotCourse(chart, question);
        expect(lengthOf(course?.legs.map((leg) => leg.to) ?? null, ways, { chart, question })).toBe(
          shortest({ chart, question }, ways),
        );
      }),
      { numRuns: 400 },
    );
  });
});

it('plots a course between any two of 5,300 sectors', () => {
  const rng = seededRng('big');
  const count = 5300;
  const ways = Array.from({ length: count - 1 }, (_, index) =>
    bothWays(index + 2, rng.int(Math.max(1, index - 40), index + 1), rng.int(1, 4)),
  ).flat();
  const spare = Array.from({ length: 3000 }, () =>
    bothWays(rng.int(1, count), rng.int(1, count), rng.int(1, 9), true),
  ).flat();
  const chart = starChart(
    [...ways, ...spare],
    Uint8Array.from({ length: count + 1 }, () => rng.int(0, 60)),
  );
  const levels = new Uint8Array(count + 1).fill(VISITED);
  for (let question = 0; question < 60; question++) {
    expect(
      plotCourse(
        chart,
        ask({ levels, from: rng.int(1, count), to: rng.int(1, count), objective: 'BALANCED' }),
      ),
    ).not.toBeNull();
  }
});

type World = Readonly<{ chart: StarChart; question: CourseQuestion; ways: readonly ChartWay[] }>;

const SMALL = 7;
const number = fc.integer({ min: 1, max: SMALL });
const way = fc.record({
  from: number,
  to: number,
  turnCost: fc.integer({ min: 1, max: 4 }),
  isTunnel: fc.boolean(),
  isOneWay: fc.boolean(),
});
const smallWorld: fc.Arbitrary<World> = fc
  .record({
    ways: fc.uniqueArray(way, {
      maxLength: 14,
      selector: ({ from, to }) => Math.min(from, to) * 10 + Math.max(from, to),
    }),
    risks: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: SMALL + 1, maxLength: SMALL + 1 }),
    levels: fc.array(fc.constantFrom(UNKNOWN, RUMOUR, SCANNED, VISITED, VISITED), {
      minLength: SMALL + 1,
      maxLength: SMALL + 1,
    }),
    from: number,
    to: number,
    objective: fc.constantFrom<CourseObjective>('TURNS', 'RISK', 'BALANCED'),
    hull: fc.constantFrom<HullKey>(...HULL_KEYS),
  })
  .map(({ ways, risks, levels, ...asked }) => {
    const directed = ways.flatMap((one) =>
      one.isOneWay ? [one] : [one, { ...one, from: one.to, to: one.from }],
    );
    return {
      ways: directed,
      chart: starChart(directed, Uint8Array.from(risks)),
      question: { ...asked, levels: Uint8Array.from(levels), creditThirds: 0 },
    };
  });

type Asked = Readonly<{ chart: StarChart; question: CourseQuestion }>;

/** Tries every way without a loop. */
function shortest({ chart, question }: Asked, ways: readonly ChartWay[]): number | null {
  let best: number | null = null;
  const walk = (path: readonly number[]): void => {
    if (path.at(-1) === question.to) {
      const length = lengthOf(path.slice(1), ways, { chart, question });
      if (length !== null && (best === null || length < best)) best = length;
      return;
    }
    for (const next of ways)
      if (next.from === path.at(-1) && !path.includes(next.to)) walk([...path, next.to]);
  };
  if (question.levels[question.from] !== UNKNOWN && question.levels[question.to] !== UNKNOWN)
    walk([question.from]);
  return best;
}

/** Length of a path by the definition; null when it is none, or takes a way that is not known. */
function lengthOf(
  path: readonly number[] | null,
  ways: readonly ChartWay[],
  { chart, question }: Asked,
): number | null {
  if (path === null) return null;
  let here = question.from;
  let length = 0;
  for (const to of path) {
    const taken = ways.find((one) => one.from === here && one.to === to);
    if (!taken || !isWayKnown(question.levels[here] ?? 0, question.levels[to] ?? 0, taken.isOneWay))
      return null;
    const risk = question.levels[to] === RUMOUR ? 50 : (chart.risks[to] ?? 0);
    length += stepWeight(
      question.objective,
      wayThirds({ kind: taken.isTunnel ? 'TUNNEL' : 'WARP', turnCost: taken.turnCost }, question.hull),
      risk,
    );
    here = to;
  }
  return here === question.to ? length : null;
}
