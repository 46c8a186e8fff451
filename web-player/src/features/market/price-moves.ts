import type { Listing } from '#/features/market/documents.ts';

export type PriceMove = 'rose' | 'fell' | null;
export type PriceMoves = Partial<Record<Listing['commodity'], Readonly<{ ask: PriceMove; bid: PriceMove }>>>;

function moveOf(before: number | null | undefined, now: number | null): PriceMove {
  if (before === null || before === undefined || now === null || before === now) return null;
  return now > before ? 'rose' : 'fell';
}

/** Which way each price went between two looks at a market. */
export function priceMoves(before: readonly Listing[], now: readonly Listing[]): PriceMoves {
  const moves: PriceMoves = {};
  for (const listing of now) {
    const earlier = before.find(({ commodity }) => commodity === listing.commodity);
    moves[listing.commodity] = {
      ask: moveOf(earlier?.askCredits, listing.askCredits),
      bid: moveOf(earlier?.bidCredits, listing.bidCredits),
    };
  }
  return moves;
}
