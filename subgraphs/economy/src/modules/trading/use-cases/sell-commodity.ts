import { regionOf } from '@sw/kernel/ids';
import { ok, type Result, refuse } from '@sw/kernel/result';
import type { IdempotencyConflict, Transaction, UnitOfWork } from '@sw/platform/orm/unit-of-work';
import { APPLY_SALE_SQL, LOCK_TRADE_DESK_SQL } from '#/modules/trading/entities/trade-desk-sql.ts';
import { decideSale, type SaleRefusal } from '#/modules/trading/rules/sale.ts';
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
import { salePosting } from '#/modules/wallet/rules/posting.ts';

/** Moves goods out of the hold and credits into the purse at the quoted price, or refuses and moves nothing. */
export function sellCommodity(
  uow: UnitOfWork,
  command: TradeCommand,
): Promise<Result<TradeDone, SaleRefusal | IdempotencyConflict>> {
  const { playerId: actor, idempotencyKey: key, quoteId } = command;
  return uow.run<TradeDone, SaleRefusal>(
    async (tx) => {
      const desk = await lockDesk(tx, command);
      if (!desk) return refuse({ reason: 'NotFound' });

      const decision = decideSale(desk, tx.now);
      if (!decision.ok) return decision;
      const { totalCredits, costCredits, profitCredits } = decision.value;
      const trade: DecidedTrade = {
        command,
        desk,
        creditsDelta: totalCredits,
        costDelta: -costCredits,
        profitCredits,
      };

      const balanceCredits = await applySale(tx, trade);

      for (const event of tradeEvents(trade, balanceCredits)) tx.announce(event);
      return ok(tradeDone(trade, tx.now));
    },
    { actor, key, operation: 'sellCommodity', request: { quoteId } },
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

async function applySale(tx: Transaction, trade: DecidedTrade): Promise<bigint> {
  const { command, desk } = trade;
  const entries = entryRows(
    salePosting(tradeFacts(command, desk)),
    regionOf(desk.stationId),
    command.tradeId,
  );
  const rows = await tx.query<{ balanceCredits: string }>(APPLY_SALE_SQL, [
    tradeRecord(trade),
    JSON.stringify(entries),
    tx.now,
  ]);
  return BigInt(rows[0]?.balanceCredits ?? 0);
}
