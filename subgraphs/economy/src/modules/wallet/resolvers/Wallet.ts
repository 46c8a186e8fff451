import { connection, pageOf } from '@sw/platform/graphql/connection';
import { badInput } from '@sw/platform/graphql/errors';
import type { WalletResolvers } from '#/generated/types.ts';
import { ledgerLines } from '#/modules/wallet/queries/wallets.ts';

export const Wallet: WalletResolvers = {
  entries: async ({ id }, { first, after }, ctx) => {
    const page = pageOf(first, after);
    if (page.after !== null && !/^\d{1,9}$/.test(page.after))
      throw badInput('after is not a cursor of this list', 'after');
    return connection(await ledgerLines(ctx.read, id, page), { page, keyOf: ({ line }) => String(line) });
  },
};
