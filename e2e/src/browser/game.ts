import type pg from 'pg';

/** A whole platform with both web apps, as a player and an operator meet it. */
export interface Game extends AsyncDisposable {
  readonly playerUrl: string;
  readonly adminUrl: string;
  readonly graphUrl: string;
  /** The one-time password of the first administrator. */
  readonly adminPassword: string;
  /** The database as its owner, for what a test must know beforehand and a pilot must not. */
  readonly pool: pg.Pool;
  /** Breaks every line to the players without a warning. */
  cutPower(): Promise<void>;
  /** Starts again what was cut, on the same data; comes back when it answers. */
  restorePower(): Promise<void>;
}

/** The same galaxy every time, and no limits in the way of a hurried test. */
export const WORLD = {
  WORLD_SEED: 'first voyage',
  TERRAN_SECTORS: '300',
  NEXUS_SECTORS: '60',
  AUTH_ATTEMPTS_PER_MINUTE: '1000',
  GRAPH_POINTS_PER_MINUTE: '10000000',
} as const;
