export type RegionType = 'CENTRAL_NEXUS' | 'TERRAN_SPACE' | 'PLAYER_OWNED';
export type PvpRule = 'FORBIDDEN' | 'BY_ZONE' | 'FREE';

/** A region's law as it is kept: rates in basis points, so that five percent is exactly 500. */
export type KeptLaw = Readonly<{
  taxBasisPoints: number;
  tariffBasisPoints: number;
  pvp: PvpRule;
  startingCredits: bigint;
  isOpen: boolean;
}>;

/** The law as the other subgraphs keep it: rates as fractions. */
export const publishedLaw = ({
  taxBasisPoints,
  tariffBasisPoints,
  pvp,
  startingCredits,
  isOpen,
}: KeptLaw) => ({
  taxRate: taxBasisPoints / 10_000,
  tariffRate: tariffBasisPoints / 10_000,
  pvp,
  startingCredits: Number(startingCredits),
  isOpen,
});
