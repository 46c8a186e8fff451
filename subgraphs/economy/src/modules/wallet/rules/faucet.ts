import type { Credits } from '@sw/kernel/credits';
import { PIRATE_BOUNTY_CAP_CREDITS, STARTING_CREDITS } from '#/modules/wallet/rules/balance.ts';

/** What a new player's purse holds under the law of the home region; never less than nothing. */
export function starterGrant(lawCredits: number | null): Credits {
  if (lawCredits === null) return STARTING_CREDITS;
  return lawCredits > 0 ? BigInt(lawCredits) : 0n;
}

/** What the faucet pays for a destroyed pirate: never negative, never above the cap. */
export function pirateBounty(offeredCredits: number): Credits {
  if (offeredCredits <= 0) return 0n;
  const offered = BigInt(offeredCredits);
  return offered < PIRATE_BOUNTY_CAP_CREDITS ? offered : PIRATE_BOUNTY_CAP_CREDITS;
}
