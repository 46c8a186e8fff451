import { defineEntity, p } from '@mikro-orm/postgresql';

/** A player's purse: the only ledger account with a stored balance, so that no system account is a hot row. */
export const WalletSchema = defineEntity({
  name: 'Wallet',
  tableName: 'wallet',
  properties: {
    playerId: p.string().length(80).primary(),
    balanceCredits: p.bigint('bigint'),
    /** How many ledger lines the purse has; the newest line carries this number. */
    lines: p.integer(),
  },
  checks: [{ name: 'wallet_balance_check', expression: 'balance_credits >= 0' }],
});
