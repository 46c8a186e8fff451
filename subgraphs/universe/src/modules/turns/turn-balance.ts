import { fullAt, settleTurns, type TurnAccount, turnsPerHour } from '#/modules/turns/rules/turn-account.ts';

/** Turns as their pilot sees them. */
export type TurnBalanceView = Readonly<{
  turnsLeft: number;
  cap: number;
  perHour: number;
  fullAt: Date | null;
}>;

/** Shows stored turns as they are at this moment. */
export function turnBalance(account: TurnAccount, now: Date): TurnBalanceView {
  const settled = settleTurns(account, now);
  return {
    turnsLeft: settled.turns,
    cap: settled.capTurns,
    perHour: turnsPerHour(settled),
    fullAt: fullAt(settled),
  };
}
