/** One line of the table: what was measured beside what, and whether it is good enough. */
export type Row = Readonly<{
  name: string;
  /** Ours, with its unit. */
  ours: string;
  /** What it was measured beside in the same run; empty for an absolute bar. */
  beside: string;
  /** As the bar is written; null when there is none. */
  value: string;
  bar: string;
  isMet: boolean;
}>;

export type BenchOptions = Readonly<{
  /** How long one round of one contestant lasts. */
  seconds: number;
}>;

export type Bench = Readonly<{
  name: string;
  about: string;
  run(options: BenchOptions): Promise<readonly Row[]>;
}>;

/** A line whose bar is the least ratio of ours to the other. */
export function ratioRow(
  name: string,
  measured: Readonly<{ ours: string; beside: string; ratio: number; bar: number | null }>,
): Row {
  const { ours, beside, ratio, bar } = measured;
  return {
    name,
    ours,
    beside,
    value: `${ratio.toFixed(2)} ×`,
    bar: bar === null ? '–' : `≥ ${bar.toFixed(2)} ×`,
    isMet: bar === null || ratio >= bar,
  };
}

/** A line whose bar is the most time something may take. */
export function timeRow(
  name: string,
  measured: Readonly<{ took: number; under: number; unit: 's' | 'ms' }>,
): Row {
  const { took, under, unit } = measured;
  return {
    name,
    ours: `${took.toFixed(2)} ${unit}`,
    beside: '',
    value: `${took.toFixed(2)} ${unit}`,
    bar: `< ${under} ${unit}`,
    isMet: took < under,
  };
}
