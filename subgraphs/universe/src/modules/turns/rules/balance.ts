/** Milliseconds that give one turn back at 100 percent: 1,000 turns a day. */
export const MS_PER_TURN = 86_400;

/** Regeneration of an ordinary pilot, in percent. */
export const BASE_REGEN_PERCENT = 100;

/** Fastest regeneration any bonus can give, in percent. */
export const MAX_REGEN_PERCENT = 150;

/** Most turns an ordinary pilot can hold. */
export const BASE_CAP_TURNS = 1000;

/** Turns a new pilot begins with. */
export const STARTING_TURNS = 1000;
