/** The numbers that tune loot (game §4.2, CO-4). */

/** How likely the victor gets at some of each good. */
export const LOOT_CHANCE = 0.7;

/** The share of the lot the victor finds intact, least and most. */
export const LOOT_SHARE = { least: 0.3, most: 0.8 } as const;
