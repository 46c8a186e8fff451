import { regionOf } from '@sw/kernel/ids';
import { ok, type Result, refuse } from '@sw/kernel/result';
import type { IdempotencyConflict, Transaction, UnitOfWork } from '@sw/platform/orm/unit-of-work';
import { APPLY_PURCHASE_SQL, LOCK_TRADE_DESK_SQL } from '#/modules/trading/entities/trade-desk-sql.ts';
import { decidePurchase, type PurchaseRefusal } from '#/modules/trading/rules/purchase.ts';
import { deskAt, type StoredDesk, type TradeDesk } from '#/modules/trading/rules/trade-desk.ts';
import { tradeEvents } from '#/modules/trading/rules/trade-events.ts';
import {
  type DecidedTrade,
  type TradeCommand,
  type TradeDone,
  tradeDone,
  tradeFacts,
  tradeRecord,
} from '#/modules/trading/rules/trade-record.ts';
import { entryRows } from '#/modules/wallet/rules/entry-rows.ts';
import { purchasePosting } from '#/modules/wallet/rules/posting.ts';

/** Moves goods into the hold and credits out of the purse at the quoted price, or refuses and moves nothing. */
export function buyCommodity(
  uow: UnitOfWork,
  command: TradeCommand,
): Promise<Result<TradeDone, PurchaseRefusal | IdempotencyConflict>> {
  const { playerId: actor, idempotencyKey: key, quoteId } = command;
  return uow.run<TradeDone, PurchaseRefusal>(
    async (tx) => {
      const desk = await lockDesk(tx, command);
      if (!desk) return refuse({ reason: 'NotFound' });

      const decision = decidePurchase(desk, tx.now);
      if (!decision.ok) return decision;
      const { totalCredits } = decision.value;
      const trade: DecidedTrade = {
        command,
        desk,
        creditsDelta: -totalCredits,
        costDelta: totalCredits,
        profitCredits: null,
      };

      const balanceCredits = await applyPurchase(tx, trade);

      for (const event of tradeEvents(trade, balanceCredits)) tx.announce(event);
      return ok(tradeDone(trade, tx.now));
    },
    { actor, key, operation: 'buyCommodity', request: { quoteId } },
  );
}

async function lockDesk(tx: Transaction, { quoteId, playerId }: TradeCommand): Promise<TradeDesk | null> {
  const [stored] = await tx.query<StoredDesk>(LOCK_TRADE_DESK_SQL, [
    regionOf(quoteId),
    quoteId,
    playerId,
    tx.now,
  ]);
  return stored ? deskAt(stored, tx.now) : null;
}

async function applyPurchase(tx: Transaction, trade: DecidedTrade): Promise<bigint> {
  const { command, desk } = trade;
  const entries = entryRows(
    purchasePosting(tradeFacts(command, desk)),
    regionOf(desk.stationId),
    command.tradeId,
  );
  const rows = await tx.query<{ balanceCredits: string }>(APPLY_PURCHASE_SQL, [
    tradeRecord(trade),
    JSON.stringify(entries),
    tx.now,
  ]);
  return BigInt(rows[0]?.balanceCredits ?? 0);
}
