import type { PublishedEvent } from '@sw/kernel/events/catalogue';

/** A purse's change in the words of the graph; other events of the player are not the purse's. */
export function toWalletEvent(event: PublishedEvent): object | null {
  if (event.type !== 'economy.credits-changed.v1') return null;
  const { playerId, balanceCredits, deltaCredits, reason } = event.payload;
  return { __typename: 'CreditsChanged', wallet: { id: playerId, balanceCredits }, deltaCredits, reason };
}
