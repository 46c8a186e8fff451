import { defineEntity, p } from '@mikro-orm/postgresql';

/** One line of the double-entry ledger; lines are written once and never changed. The lines of a posting sum to zero per asset. */
export const LedgerEntrySchema = defineEntity({
  name: 'LedgerEntry',
  tableName: 'ledger_entry',
  properties: {
    regionId: p.string().length(40).primary(),
    entryId: p.string().length(80).primary(),
    postingId: p.string().length(80),
    account: p.string().length(90),
    asset: p.string().length(20),
    delta: p.bigint('bigint'),
    reason: p.string().length(20),
    at: p.datetime().columnType('timestamptz'),
    /** Balance of the purse after this line and its number there; on a purse's lines only. */
    balanceCredits: p.bigint('bigint').nullable(),
    line: p.integer().nullable(),
  },
  indexes: [
    { name: 'ledger_entry_account_index', properties: ['account', 'line'] },
    { name: 'ledger_entry_posting_index', properties: ['regionId', 'postingId'] },
  ],
});
