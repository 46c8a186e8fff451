import type { PlayerId, RegionId, SectorId } from '@sw/kernel/ids';
import { regionOf, sectorId, sectorNumber } from '@sw/kernel/ids';
import type { Reader } from '@sw/platform/orm/sql';
import { chartRows, knowledgeLevels } from '#/modules/navigation/queries/chart-rows.ts';
import { type CourseObjective, plotCourse } from '#/modules/navigation/rules/course.ts';
import { sectorRisk } from '#/modules/navigation/rules/risk.ts';
import { type StarChart, starChart } from '#/modules/navigation/rules/star-chart.ts';
import type { PilotView } from '#/modules/turns/queries/pilots.ts';

export type CourseWanted = Readonly<{
  playerId: PlayerId;
  pilot: PilotView;
  toSectorId: SectorId;
  objective: CourseObjective;
}>;
export type PlottedLeg = Readonly<{ sectorId: SectorId; turnCost: number; risk: number }>;
export type PlottedCourse = Readonly<{ totalTurns: number; legs: readonly PlottedLeg[] }>;

/** The regions' ways, read once per process: a stored map never changes. */
export class StarCharts {
  readonly #read: Reader;
  readonly #charts = new Map<RegionId, StarChart>();

  constructor(read: Reader) {
    this.#read = read;
  }

  /** Plots a course over what a pilot knows; null when they know none. */
  async plot({ playerId, pilot, toSectorId, objective }: CourseWanted): Promise<PlottedCourse | null> {
    const { regionId, hull, creditThirds } = pilot;
    const chart = regionOf(toSectorId) === regionId ? await this.#chartOf(regionId) : null;
    if (!chart) return null;
    const levels = await knowledgeLevels(this.#read, { playerId, regionId }, chart.sectorCount);
    const question = {
      levels,
      from: sectorNumber(pilot.sectorId),
      to: sectorNumber(toSectorId),
      objective,
      hull,
      creditThirds,
    };
    const course = plotCourse(chart, question);
    return (
      course && {
        ...course,
        legs: course.legs.map(({ to, ...leg }) => ({ sectorId: sectorId(regionId, to), ...leg })),
      }
    );
  }

  async #chartOf(regionId: RegionId): Promise<StarChart | null> {
    const known = this.#charts.get(regionId);
    if (known) return known;
    const { ways, sectors } = await chartRows(this.#read, regionId);
    if (sectors.length === 0) return null;
    const risks = new Uint8Array(sectors.length + 1);
    for (const { number, policing, hazard } of sectors) risks[number] = sectorRisk(policing, hazard);
    const chart = starChart(ways, risks);
    this.#charts.set(regionId, chart);
    return chart;
  }
}
