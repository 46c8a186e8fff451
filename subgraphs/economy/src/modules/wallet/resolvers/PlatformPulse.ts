import type { PlatformPulseResolvers } from '#/generated/types.ts';
import { moneySupply } from '#/modules/wallet/queries/money-supply.ts';

export const PlatformPulse: PlatformPulseResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  moneySupply: (_parent, _args, ctx) => moneySupply(ctx.read),
};
