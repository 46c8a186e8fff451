import type { RegionId } from '@sw/kernel/ids';
import type { Query } from '@sw/platform/orm/sql';
import type { PvpRule, RegionType } from '#/modules/registry/rules/law.ts';

/** A region as the graph shows it. */
export type RegionRow = Readonly<{
  id: RegionId;
  slug: string;
  name: string;
  type: RegionType;
  status: 'PENDING' | 'ACTIVE' | 'SUSPENDED';
  sectorCount: number;
  law: LawRow;
  createdAt: Date;
}>;
export type LawRow = Readonly<{
  taxPercent: number;
  tariffPercent: number;
  pvp: PvpRule;
  startingCredits: bigint;
  isOpen: boolean;
}>;

type Stored = Omit<RegionRow, 'law' | 'createdAt'> &
  Readonly<{
    createdAt: string;
    tax: number;
    tariff: number;
    pvp: PvpRule;
    startingCredits: string;
    isOpen: boolean;
  }>;

const SELECT = `select region_id as id, slug, name, type, status, sector_count as "sectorCount", created_at as "createdAt",
  tax_basis_points as tax, tariff_basis_points as tariff, pvp, starting_credits as "startingCredits", is_open as "isOpen" from region`;

/** Regions by id, in any order. */
export async function regionsByIds(query: Query, ids: readonly RegionId[]): Promise<readonly RegionRow[]> {
  return (await query<Stored>(`${SELECT} where region_id = any($1)`, [ids])).map(toRow);
}

/** The place of a region in the list, oldest first. */
export type RegionPlace = Readonly<{ createdAt: Date; id: RegionId }>;

/** Regions after a place, oldest first. */
export async function regionsPage(
  query: Query,
  { after, limit }: Readonly<{ after: RegionPlace | null; limit: number }>,
): Promise<readonly RegionRow[]> {
  const rows = await query<Stored>(
    `${SELECT} where $1::timestamptz is null or (created_at, region_id) > ($1, $2) order by created_at, region_id limit $3`,
    [after?.createdAt ?? null, after?.id ?? null, limit],
  );
  return rows.map(toRow);
}

const toRow = ({ tax, tariff, pvp, startingCredits, isOpen, ...row }: Stored): RegionRow => ({
  ...row,
  createdAt: new Date(row.createdAt),
  law: {
    taxPercent: tax / 100,
    tariffPercent: tariff / 100,
    pvp,
    startingCredits: BigInt(startingCredits),
    isOpen,
  },
});
