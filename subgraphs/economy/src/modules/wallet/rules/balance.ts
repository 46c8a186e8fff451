/** The numbers that tune the faucets (game §3.7). */

/** The purse a player starts with where the home region's law is not known. */
export const STARTING_CREDITS = 1000n;

/** The most a pirate is worth, whatever its hull. */
export const PIRATE_BOUNTY_CAP_CREDITS = 5000n;
