import type { RunningSubgraph } from '#/runtime/subgraph.ts';

/** What of a running subgraph others can reach. */
export type ReachableSubgraph = Pick<
  RunningSubgraph,
  'name' | 'schema' | 'requestFor' | 'log' | 'outcome' | 'problems'
>;
