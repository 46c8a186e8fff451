import type { HullKey } from '@sw/kernel/hulls';
import { RISK_WEIGHT } from './balance.ts';
import { isWayKnown, KNOWLEDGE } from './known-space.ts';
import { moveCost, type Way, wayThirds } from './move-cost.ts';
import { knownRisk } from './risk.ts';
import type { StarChart } from './star-chart.ts';
import { TravelQueue } from './travel-queue.ts';

export type CourseObjective = 'TURNS' | 'RISK' | 'BALANCED';
export type Leg = Readonly<{ to: number; turnCost: number; risk: number }>;
export type Course = Readonly<{ totalTurns: number; legs: readonly Leg[] }>;

/** A pilot's question: `levels` is what they know by sector number, `creditThirds` what their hull has paid in advance. */
export type CourseQuestion = Readonly<{
  levels: Uint8Array;
  from: number;
  to: number;
  objective: CourseObjective;
  hull: HullKey;
  creditThirds: number;
}>;

const THIRDS = 3;
const RISK_RANGE = 100;
const NO_WAY = -1;
/** Larger than any sum of what only breaks ties. */
const DECISIVE = 1_000_000;

/** The best way over ways the pilot knows, or null when none leads there. Ties are broken by what the objective does not ask for. */
export function plotCourse(chart: StarChart, question: CourseQuestion): Course | null {
  if (!isKnown(question, question.from) || !isKnown(question, question.to)) return null;
  const arrivals = search(chart, question);
  if (question.from !== question.to && arrivals[question.to] === NO_WAY) return null;

  const steps: number[] = [];
  for (let number = question.to; number !== question.from; ) {
    const edge = arrivals[number] ?? NO_WAY;
    steps.unshift(edge);
    number = originOf(chart, edge);
  }
  return courseOf(chart, question, steps);
}

/** What a step adds to the length of a course, as a whole number, so that equal courses are equal on every machine. */
export function stepWeight(objective: CourseObjective, thirds: number, risk: number): number {
  if (objective === 'TURNS') return thirds * DECISIVE + risk;
  if (objective === 'RISK') return risk * DECISIVE + thirds;
  return thirds * RISK_RANGE + RISK_WEIGHT * THIRDS * risk;
}

const isKnown = ({ levels }: CourseQuestion, number: number): boolean =>
  (levels[number] ?? KNOWLEDGE.UNKNOWN) > KNOWLEDGE.UNKNOWN;

/** Dijkstra; answers the edge by which each sector is best reached. */
function search(chart: StarChart, question: CourseQuestion): Int32Array {
  const arrivals = new Int32Array(chart.sectorCount + 1).fill(NO_WAY);
  const lengths = new Float64Array(chart.sectorCount + 1).fill(Number.POSITIVE_INFINITY);
  const queue = new TravelQueue(chart.targets.length + 1);
  lengths[question.from] = 0;
  queue.add(question.from, 0);
  while (queue.size > 0) {
    const { number, length } = queue.takeNearest();
    if (number === question.to) break;
    if (length > (lengths[number] ?? 0)) continue;
    const end = chart.offsets[number + 1] ?? 0;
    for (let edge = chart.offsets[number] ?? 0; edge < end; edge++) {
      const to = chart.targets[edge] ?? 0;
      const reached = length + weightOf(chart, question, { from: number, to, edge });
      if (reached >= (lengths[to] ?? 0)) continue;
      lengths[to] = reached;
      arrivals[to] = edge;
      queue.add(to, reached);
    }
  }
  return arrivals;
}

type Step = Readonly<{ from: number; to: number; edge: number }>;

function weightOf(
  chart: StarChart,
  { levels, objective, hull }: CourseQuestion,
  { from, to, edge }: Step,
): number {
  const isOneWay = chart.oneWays[edge] === 1;
  const toLevel = levels[to] ?? KNOWLEDGE.UNKNOWN;
  if (!isWayKnown(levels[from] ?? KNOWLEDGE.UNKNOWN, toLevel, isOneWay)) return Number.POSITIVE_INFINITY;
  const risk = knownRisk(chart.risks[to] ?? 0, toLevel === KNOWLEDGE.RUMOUR);
  return stepWeight(objective, wayThirds(wayAt(chart, edge), hull), risk);
}

const wayAt = (chart: StarChart, edge: number): Way => ({
  kind: chart.tunnels[edge] === 1 ? 'TUNNEL' : 'WARP',
  turnCost: chart.turnCosts[edge] ?? 0,
});

/** The sector an edge leaves: the last whose edges begin at or before it. */
function originOf(chart: StarChart, edge: number): number {
  let low = 1;
  let high = chart.sectorCount;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((chart.offsets[middle] ?? 0) <= edge) low = middle;
    else high = middle - 1;
  }
  return low;
}

function courseOf(chart: StarChart, question: CourseQuestion, edges: readonly number[]): Course {
  let { creditThirds } = question;
  let totalTurns = 0;
  const legs = edges.map((edge): Leg => {
    const to = chart.targets[edge] ?? 0;
    const cost = moveCost(wayAt(chart, edge), question.hull, creditThirds);
    ({ creditThirds } = cost);
    totalTurns += cost.turns;
    return {
      to,
      turnCost: cost.turns,
      risk: knownRisk(chart.risks[to] ?? 0, question.levels[to] === KNOWLEDGE.RUMOUR),
    };
  });
  return { totalTurns, legs };
}
