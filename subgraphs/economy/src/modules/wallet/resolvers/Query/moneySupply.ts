import type { QueryResolvers } from '#/generated/types.ts';
import { moneySupply as supply } from '#/modules/wallet/queries/money-supply.ts';

export const moneySupply: NonNullable<QueryResolvers['moneySupply']> = (_parent, _args, ctx) =>
  supply(ctx.read);
