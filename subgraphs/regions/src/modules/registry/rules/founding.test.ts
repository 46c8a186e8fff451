import { expect, test } from 'vitest';
import { FULL_WORLD, foundingRegions } from './founding.ts';
import { publishedLaw } from './law.ts';

const [terran, nexus] = foundingRegions(FULL_WORLD);

test('Terran Space has 300 sectors, no fights between pilots and five percent tax', () => {
  expect(terran).toMatchObject({ regionId: 'reg_terran', slug: 'terran-space', sectorCount: 300 });
  expect(terran && publishedLaw(terran.law)).toEqual({
    taxRate: 0.05,
    tariffRate: 0,
    pvp: 'FORBIDDEN',
    startingCredits: 1_000,
    isOpen: true,
  });
});

test('the Central Nexus has 5,000 sectors, and the zone decides who may fight', () => {
  expect(nexus).toMatchObject({ regionId: 'reg_nexus', slug: 'central-nexus', sectorCount: 5_000 });
  expect(nexus && publishedLaw(nexus.law)).toMatchObject({ taxRate: 0.05, pvp: 'BY_ZONE', isOpen: true });
});
