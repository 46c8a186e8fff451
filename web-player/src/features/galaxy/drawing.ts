import type { ChartSector, Course, StarChart } from '#/features/galaxy/documents.ts';

export type Dot = Readonly<{ key: string; x: number; y: number; size: number; tone: DotTone; label: string }>;
export type Edge = Readonly<{ from: string; to: string; isCourse: boolean; isTunnel: boolean }>;
export type DotTone = 'here' | 'chosen' | 'course' | 'station' | 'visited' | 'scanned' | 'rumour';
export type Drawing = Readonly<{ dots: readonly Dot[]; edges: readonly Edge[] }>;
export type Focus = Readonly<{ hereNumber: number; chosenNumber: number | null; course: Course | null }>;

const SIZES = { VISITED: 6, SCANNED: 4.5, RUMOUR: 3 } as const;
const STATION_BONUS = 2.5;
const FOCUS_SIZE = 11;

function toneOf(sector: ChartSector, focus: Focus, onCourse: ReadonlySet<number>): DotTone {
  if (sector.number === focus.hereNumber) return 'here';
  if (sector.number === focus.chosenNumber) return 'chosen';
  if (onCourse.has(sector.number)) return 'course';
  if (sector.stationName !== null) return 'station';
  if (sector.level === 'RUMOUR') return 'rumour';
  return sector.level === 'SCANNED' ? 'scanned' : 'visited';
}

const labelOf = (sector: ChartSector) =>
  sector.stationName === null ? String(sector.number) : `${sector.number} · ${sector.stationName}`;

const pair = (one: number, other: number) => (one < other ? `${one}-${other}` : `${other}-${one}`);

/** What is drawn of a chart: how well a sector is known is told by size, a station by its name. */
export function drawingOf(chart: StarChart, focus: Focus): Drawing {
  const way = [focus.hereNumber, ...(focus.course?.legs.map((leg) => leg.to.number) ?? [])];
  const onCourse = new Set(way);
  const courseEdges = new Set(way.slice(1).map((number, leg) => pair(way[leg] ?? number, number)));
  const known = new Set(chart.sectors.map((sector) => sector.number));

  const dots = chart.sectors.map((sector) => {
    const tone = toneOf(sector, focus, onCourse);
    const plain = SIZES[sector.level] + (sector.stationName === null ? 0 : STATION_BONUS);
    return {
      key: String(sector.number),
      x: sector.x,
      y: sector.y,
      size: tone === 'here' || tone === 'chosen' ? FOCUS_SIZE : plain,
      tone,
      label: labelOf(sector),
    };
  });
  const drawn = new Set<string>();
  const edges: Edge[] = [];
  for (const warp of chart.warps) {
    const key = pair(warp.from, warp.to);
    if (drawn.has(key) || !known.has(warp.from) || !known.has(warp.to)) continue;
    drawn.add(key);
    edges.push({
      from: String(warp.from),
      to: String(warp.to),
      isCourse: courseEdges.has(key),
      isTunnel: warp.kind === 'TUNNEL',
    });
  }
  return { dots, edges };
}
