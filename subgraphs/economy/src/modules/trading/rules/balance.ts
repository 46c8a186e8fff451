/** The numbers that tune trading (game §3.3). Basis points are hundredths of a percent. */

/** The station's fee on the gross amount; a TradeDock takes none. */
export const FEE_BASIS_POINTS = { standard: 200n, tradeDock: 0n } as const;

/** How long a station stands by its quote. */
export const QUOTE_SECONDS = 10;

/** How far the total may move after the quote before the quote is void. */
export const PRICE_TOLERANCE_PERCENT = 2n;
