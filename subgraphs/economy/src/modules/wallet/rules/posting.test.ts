import type { PlayerId, RegionId, ShipId, StationId } from '@sw/kernel/ids';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  lootPosting,
  mintPosting,
  type Posting,
  post,
  purchasePosting,
  salePosting,
} from '#/modules/wallet/rules/posting.ts';

const playerId = 'plr_ada' as PlayerId;
const [shipId, otherShipId] = ['shp_terran_a', 'shp_terran_b'] as [ShipId, ShipId];
const places = {
  playerId,
  shipId,
  stationId: 'stn_terran_7' as StationId,
  regionId: 'reg_terran' as RegionId,
};
const golden = {
  ...places,
  commodity: 'ORE',
  quantity: 500,
  grossCredits: 16_200n,
  feeCredits: 324n,
  taxCredits: 810n,
} as const;
const deltaOf = (posting: Posting, account: string, asset: string): bigint | undefined =>
  posting.find((line) => line.account === account && line.asset === asset)?.delta;

describe('a posting', () => {
  it('charges a purchase to the player and gives each side its part', () => {
    const posting = purchasePosting(golden);
    expect(deltaOf(posting, 'player:plr_ada', 'CREDITS')).toBe(-17_334n);
    expect(deltaOf(posting, 'station:stn_terran_7', 'CREDITS')).toBe(16_200n);
    expect(deltaOf(posting, 'burn', 'CREDITS')).toBe(324n);
    expect(deltaOf(posting, 'treasury:reg_terran', 'CREDITS')).toBe(810n);
    expect(deltaOf(posting, 'stock:stn_terran_7', 'ORE')).toBe(-500n);
    expect(deltaOf(posting, 'hold:shp_terran_a', 'ORE')).toBe(500n);
  });

  it('pays a sale out of the station and keeps the fee back', () => {
    const posting = salePosting({ ...golden, taxCredits: 0n });
    expect(deltaOf(posting, 'player:plr_ada', 'CREDITS')).toBe(15_876n);
    expect(deltaOf(posting, 'station:stn_terran_7', 'CREDITS')).toBe(-16_200n);
    expect(deltaOf(posting, 'hold:shp_terran_a', 'ORE')).toBe(-500n);
  });

  it('burns what nobody could loot', () => {
    const posting = lootPosting(shipId, otherShipId, {
      taken: [{ commodity: 'FUEL', quantity: 3 }],
      lost: [{ commodity: 'FUEL', quantity: 4 }],
    });
    expect(deltaOf(posting, 'hold:shp_terran_b', 'FUEL')).toBe(3n);
    expect(deltaOf(posting, 'burn', 'FUEL')).toBe(4n);
  });

  it('writes no empty line', () => {
    expect(mintPosting(playerId, 0n, 'starter-grant')).toEqual([]);
    expect(purchasePosting({ ...golden, feeCredits: 0n }).some(({ account }) => account === 'burn')).toBe(
      false,
    );
  });

  it('cannot be one-sided', () => {
    expect(() => post([{ account: 'mint', asset: 'CREDITS', delta: -5n, reason: 'starter-grant' }])).toThrow(
      'off by -5',
    );
  });

  it('always sums to zero per asset', () => {
    const amount = fc.bigInt({ min: 0n, max: 10n ** 12n });
    fc.assert(
      fc.property(
        amount,
        amount,
        amount,
        fc.integer({ min: 1, max: 1000 }),
        (grossCredits, feeCredits, taxCredits, quantity) => {
          const trade = { ...golden, grossCredits, feeCredits, taxCredits, quantity };
          for (const posting of [
            purchasePosting(trade),
            salePosting(trade),
            mintPosting(playerId, grossCredits, 'pirate-bounty'),
          ]) {
            for (const asset of ['CREDITS', 'ORE']) {
              expect(
                posting.filter((line) => line.asset === asset).reduce((sum, { delta }) => sum + delta, 0n),
              ).toBe(0n);
            }
          }
        },
      ),
    );
  });
});
