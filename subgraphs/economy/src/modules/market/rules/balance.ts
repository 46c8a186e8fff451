/** The numbers that tune the market (game §3.1–3.3). Rates are fractions: 0.08 is eight percent. */

/** Price at an empty store, as a multiple of the base; a full store is one whole base below it. */
export const SCARCITY_AT_EMPTY = 1.5;

/** Distance of ask and bid from the middle; a TradeDock is the closer market. */
export const SPREAD_RATE = { standard: 0.08, tradeDock: 0.05 } as const;

/** How far the demand of the computer's own traders may carry a price. */
export const NPC_DEMAND_BAND = 0.15;

/** Fixed charm or greed of single classes: the hub earns a little, black holes pay danger money, novas dump goods. */
export const CLASS_FACTORS: Readonly<Partial<Record<number, Readonly<{ ask: number; bid: number }>>>> = {
  0: { ask: 1.05, bid: 0.95 },
  8: { ask: 1, bid: 1.1 },
  9: { ask: 0.92, bid: 1 },
};

/** Least whole-credit distance between what one station asks and what it bids for the same good. */
export const LEAST_GAP_CREDITS = 1;

/** Share of its capacity below which a station does not consume what it buys. */
export const CONSUMPTION_FLOOR_RATE = 0.1;

/** Share of its capacity towards which a hub that both sells and buys a good drifts. */
export const HUB_BALANCE_RATE = 0.5;

/** The hub's colonists: so many that the market hardly feels one ship. Units, and units per hour. */
export const HUB_COLONISTS = { capacityUnits: 1_000_000, flowUnitsPerHour: 1000 } as const;

/** Flow of goods by traffic: at least half speed, else this much per distinct trader of the last day, in hundredths. */
export const FLOW_HUNDREDTHS = { least: 50, perTrader: 65 } as const;

/** Start stock as shares of capacity, from the leanest to the fullest. */
export const OPENING_STOCK = {
  seller: [0.4, 0.7],
  distributor: [0.7, 0.9],
  nova: [0.8, 1],
  buyer: [0.1, 0.3],
  hungryBuyer: [0.05, 0.15],
} as const;
