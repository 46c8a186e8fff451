/** Turns of docking; leaving is free. */
export const DOCK_TURNS = 1;

/** Turns of looking into a neighbouring sector. */
export const SCAN_TURNS = 2;

/** Turns of an ordinary warp before hazards and terrain. */
export const WARP_BASE_TURNS = 1;

/** Most turns of a warp for an ordinary hull. */
export const WARP_MAX_TURNS = 4;

/** Hazard above which a warp costs one turn more. */
export const CALM_HAZARD = 5;

/** Share of a tunnel's turns that a warp-capable hull pays. */
export const WARP_CAPABLE_TUNNEL_SHARE = 0.8;

/** A fast hull pays this many thirds of a turn where others pay one turn: three sectors for two turns. */
export const FAST_THIRDS = 2;

/** What danger weighs against turns on a balanced course. */
export const RISK_WEIGHT = 5;

/** Danger, 0 to 100, of a sector known only by rumour. */
export const UNKNOWN_RISK = 50;
