import { type PlayerId, parseId } from '@sw/kernel/ids';
import type { PlayerResolvers } from '#/generated/types.ts';
import { maySeeMemberships } from '#/modules/membership/policy.ts';
import { membershipsOf } from '#/modules/membership/queries/memberships.ts';

/** A pilot is known here by id alone. */
export type PlayerStub = Readonly<{ id: PlayerId }>;

export const Player: PlayerResolvers = {
  __resolveReference: (reference) => {
    const id = parseId('player', reference.id);
    return id && { id };
  },
  memberships: ({ id }, _args, ctx) =>
    maySeeMemberships(ctx.request.viewer, id) ? membershipsOf(ctx.read, id) : [],
};
