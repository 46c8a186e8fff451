import { ok, type Result, refuse } from '@sw/kernel/result';
import { MAX_REGEN_PERCENT, MS_PER_TURN } from './balance.ts';

/** A pilot's turns as stored: the count at the anchor, from where time gives more. */
export type TurnAccount = Readonly<{
  turns: number;
  anchorAt: Date;
  capTurns: number;
  regenPercent: number;
  lifetimeTurnsSpent: number;
}>;

export type NotEnoughTurns = Readonly<{
  reason: 'NotEnoughTurns';
  turnsNeeded: number;
  turnsLeft: number;
  readyAt: Date;
}>;

const HOUR_MS = 3_600_000;

/**
 * Brings an account to the present. Time is never counted twice nor lost between two settlements, except at the cap,
 * where nothing is banked; a clock that went back gives nothing.
 */
export function settleTurns(account: TurnAccount, now: Date): TurnAccount {
  const elapsedMs = now.getTime() - account.anchorAt.getTime();
  if (elapsedMs < 0 || account.turns >= account.capTurns) return { ...account, anchorAt: now };

  const perTurnMs = msPerTurn(account);
  const added = Math.floor(elapsedMs / perTurnMs);
  if (account.turns + added >= account.capTurns)
    return { ...account, turns: account.capTurns, anchorAt: now };

  // Rounded up to whole milliseconds, so that frequent settlements never give more than one long wait.
  const anchorAt = new Date(account.anchorAt.getTime() + Math.ceil(added * perTurnMs));
  return { ...account, turns: account.turns + added, anchorAt };
}

/** Takes turns for good, or refuses and says when there will be enough. */
export function spendTurns(
  account: TurnAccount,
  cost: number,
  now: Date,
): Result<TurnAccount, NotEnoughTurns> {
  const taken = takeTurns(account, cost, now);
  return taken.ok ? ok(spendHeldTurns(taken.value, cost)) : taken;
}

/** Sets turns aside without counting them as spent, or refuses and says when there will be enough. */
export function takeTurns(
  account: TurnAccount,
  cost: number,
  now: Date,
): Result<TurnAccount, NotEnoughTurns> {
  const settled = settleTurns(account, now);
  if (settled.turns < cost) {
    return refuse({
      reason: 'NotEnoughTurns',
      turnsNeeded: cost,
      turnsLeft: settled.turns,
      readyAt: readyAt(settled, cost),
    });
  }
  return ok({ ...settled, turns: settled.turns - cost });
}

/** Counts turns that were set aside as spent. */
export function spendHeldTurns(account: TurnAccount, held: number): TurnAccount {
  return { ...account, lifetimeTurnsSpent: account.lifetimeTurnsSpent + held };
}

/** Gives turns that were set aside back; the cap holds for them too. */
export function releaseHeldTurns(account: TurnAccount, held: number, now: Date): TurnAccount {
  const settled = settleTurns(account, now);
  return { ...settled, turns: Math.min(Math.max(settled.capTurns, settled.turns), settled.turns + held) };
}

/** When the account will be full; null when it is. */
export function fullAt(account: TurnAccount): Date | null {
  return account.turns >= account.capTurns ? null : readyAt(account, account.capTurns);
}

/** Turns that come back in an hour. */
export const turnsPerHour = (account: TurnAccount): number => HOUR_MS / msPerTurn(account);

function readyAt(settled: TurnAccount, wanted: number): Date {
  const missing = wanted - settled.turns;
  return new Date(settled.anchorAt.getTime() + Math.ceil(missing * msPerTurn(settled)));
}

function msPerTurn(account: TurnAccount): number {
  return (MS_PER_TURN * 100) / Math.min(MAX_REGEN_PERCENT, account.regenPercent);
}
