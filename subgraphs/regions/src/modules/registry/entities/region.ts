import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import type { RegionId } from '@sw/kernel/ids';
import type { PvpRule, RegionType } from '#/modules/registry/rules/law.ts';

export const RegionSchema = defineEntity({
  name: 'Region',
  tableName: 'region',
  properties: {
    regionId: p.text().$type<RegionId>().primary(),
    slug: p.text().unique(),
    name: p.text(),
    type: p.text().$type<RegionType>(),
    status: p.text().$type<'PENDING' | 'ACTIVE' | 'SUSPENDED'>(),
    seed: p.text(),
    sectorCount: p.integer(),
    /** Digest of the generated map; null until universe has made it. */
    mapSha256: p.text().strictNullable(),
    taxBasisPoints: p.integer(),
    tariffBasisPoints: p.integer(),
    pvp: p.text().$type<PvpRule>(),
    startingCredits: p.bigint('bigint'),
    isOpen: p.boolean(),
    createdAt: p.datetime().columnType('timestamptz(3)'),
    version: p.integer().version(),
  },
  indexes: [{ properties: ['createdAt', 'regionId'] }],
  checks: [
    { name: 'region_type', expression: "type in ('CENTRAL_NEXUS', 'TERRAN_SPACE', 'PLAYER_OWNED')" },
    { name: 'region_status', expression: "status in ('PENDING', 'ACTIVE', 'SUSPENDED')" },
    { name: 'region_pvp', expression: "pvp in ('FORBIDDEN', 'BY_ZONE', 'FREE')" },
    { name: 'region_tax', expression: 'tax_basis_points >= 0 and tax_basis_points <= 2500' },
    { name: 'region_tariff', expression: 'tariff_basis_points >= 0 and tariff_basis_points <= 2500' },
    { name: 'region_starting_credits', expression: 'starting_credits >= 0' },
    { name: 'region_sectors', expression: 'sector_count > 0' },
  ],
});

export type Region = InferEntity<typeof RegionSchema>;
