import type { CommodityKey } from '@sw/kernel/commodities';
import type { Credits } from '@sw/kernel/credits';
import type { PlayerId, RegionId, ShipId, StationId } from '@sw/kernel/ids';
import type { Spoils, Stack } from '#/modules/cargo/rules/loot.ts';

/** What an entry counts: credits, or one of the goods. */
export type Asset = 'CREDITS' | CommodityKey;

/**
 * Whose entry it is. `player`, `treasury` and `hold` own something; `mint`, `burn` and `station` are the system's side:
 * a station pays and takes without limit, which is what makes trade a faucet and a sink.
 */
export type Account =
  | `player:${PlayerId}`
  | `treasury:${RegionId}`
  | `station:${StationId}`
  | `stock:${StationId}`
  | `hold:${ShipId}`
  | 'mint'
  | 'burn';

/** Why, as a stable code. */
export type Reason =
  | 'starter-grant'
  | 'bought'
  | 'sold'
  | 'fee'
  | 'tax'
  | 'pirate-bounty'
  | 'looted'
  | 'lost';

export type Line = Readonly<{ account: Account; asset: Asset; delta: bigint; reason: Reason }>;

/** Lines that belong together; only `post` makes one, so that each is balanced. */
export type Posting = readonly Line[];

export type TradeFacts = Readonly<{
  playerId: PlayerId;
  shipId: ShipId;
  stationId: StationId;
  regionId: RegionId;
  commodity: CommodityKey;
  quantity: number;
  grossCredits: Credits;
  feeCredits: Credits;
  taxCredits: Credits;
}>;

/** Credits go to the station, fee and tax on top; goods go into the hold. */
export function purchasePosting(trade: TradeFacts): Posting {
  const { grossCredits, feeCredits, taxCredits } = trade;
  return post([
    {
      account: `player:${trade.playerId}`,
      asset: 'CREDITS',
      delta: -(grossCredits + feeCredits + taxCredits),
      reason: 'bought',
    },
    { account: `station:${trade.stationId}`, asset: 'CREDITS', delta: grossCredits, reason: 'bought' },
    { account: 'burn', asset: 'CREDITS', delta: feeCredits, reason: 'fee' },
    { account: `treasury:${trade.regionId}`, asset: 'CREDITS', delta: taxCredits, reason: 'tax' },
    ...moved(trade, { from: `stock:${trade.stationId}`, to: `hold:${trade.shipId}` }, 'bought'),
  ]);
}

/** Credits come from the station, the fee is kept back; goods leave the hold. */
export function salePosting(trade: TradeFacts): Posting {
  const { grossCredits, feeCredits } = trade;
  return post([
    {
      account: `player:${trade.playerId}`,
      asset: 'CREDITS',
      delta: grossCredits - feeCredits,
      reason: 'sold',
    },
    { account: `station:${trade.stationId}`, asset: 'CREDITS', delta: -grossCredits, reason: 'sold' },
    { account: 'burn', asset: 'CREDITS', delta: feeCredits, reason: 'fee' },
    ...moved(trade, { from: `hold:${trade.shipId}`, to: `stock:${trade.stationId}` }, 'sold'),
  ]);
}

/** New credits for a player. */
export const mintPosting = (
  playerId: PlayerId,
  credits: Credits,
  reason: 'starter-grant' | 'pirate-bounty',
): Posting =>
  post([
    { account: `player:${playerId}`, asset: 'CREDITS', delta: credits, reason },
    { account: 'mint', asset: 'CREDITS', delta: -credits, reason },
  ]);

/** A destroyed hold's goods: taken ones change ships, lost ones are burned. */
export function lootPosting(victim: ShipId, killer: ShipId | null, { taken, lost }: Spoils): Posting {
  const from: Account = `hold:${victim}`;
  return post([
    ...(killer === null
      ? []
      : taken.flatMap((stack) => moved(stack, { from, to: `hold:${killer}` }, 'looted'))),
    ...lost.flatMap((stack) => moved(stack, { from, to: 'burn' }, 'lost')),
  ]);
}

/** Drops empty lines; throws when any asset does not sum to zero, because then a rule above is wrong. */
export function post(lines: readonly Line[]): Posting {
  const sums = new Map<Asset, bigint>();
  for (const { asset, delta } of lines) sums.set(asset, (sums.get(asset) ?? 0n) + delta);
  for (const [asset, sum] of sums)
    if (sum !== 0n) throw new RangeError(`posting of ${asset} is off by ${sum}`);
  return lines.filter(({ delta }) => delta !== 0n);
}

type Move = Readonly<{ from: Account; to: Account }>;

const moved = ({ commodity, quantity }: Stack, { from, to }: Move, reason: Reason): Line[] => [
  { account: from, asset: commodity, delta: -BigInt(quantity), reason },
  { account: to, asset: commodity, delta: BigInt(quantity), reason },
];
