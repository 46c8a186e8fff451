import { setTimeout as wait } from 'node:timers/promises';
import type { RegionsContext } from '#/context.ts';
import type { SubscriptionResolvers } from '#/generated/types.ts';
import { currentPulse } from '#/modules/health/queries/pulse.ts';
import type { Pulse } from '#/modules/health/rules/pulse.ts';

const EVERY_MILLISECONDS = 2_000;

export const platformPulse: NonNullable<SubscriptionResolvers['platformPulse']> = {
  subscribe: (_parent, _args, ctx) => pulses(ctx),
  resolve: (pulse: Pulse) => pulse,
};

/** A moment's figures are of no use later, so they are in no log and have no cursor. */
async function* pulses(ctx: RegionsContext) {
  for (;;) {
    yield await currentPulse(ctx);
    await wait(EVERY_MILLISECONDS, undefined, { ref: false });
  }
}
