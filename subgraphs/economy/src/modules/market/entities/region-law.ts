import { defineEntity, p } from '@mikro-orm/postgresql';

/** The law of a region as far as money is concerned; the tariff stands at nothing until regions levy one. */
export const RegionLawSchema = defineEntity({
  name: 'RegionLaw',
  tableName: 'region_law',
  properties: {
    regionId: p.string().length(40).primary(),
    taxBasisPoints: p.integer(),
    tariffBasisPoints: p.integer(),
    startingCredits: p.integer(),
  },
  checks: [
    { name: 'region_law_tax_check', expression: 'tax_basis_points >= 0 and tax_basis_points <= 10000' },
    {
      name: 'region_law_tariff_check',
      expression: 'tariff_basis_points >= 0 and tariff_basis_points <= 10000',
    },
  ],
});
