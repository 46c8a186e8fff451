import { type CommandId, regionOf } from '@sw/kernel/ids';
import { ok, refuse } from '@sw/kernel/result';
import type { UnitOfWork } from '@sw/platform/orm/unit-of-work';
import { findOutcome, recordOutcome } from '@sw/platform/reservations/initiator';
import type { AttackRequest } from '#/modules/engagements/command-id.ts';
import type { Hold } from '#/modules/engagements/hold.ts';
import type { AttackShipRefusal } from '#/modules/engagements/refusal.ts';
import { cancelledEnd, engagementSettled } from '#/modules/engagements/steps/fight-news.ts';
import { type Answer, giveAnswer } from '#/modules/engagements/steps/standing-answer.ts';
import type { Target } from '#/modules/engagements/target.ts';

export type CancelEngagement = Readonly<{
  commandId: CommandId;
  request: AttackRequest;
  target: Target;
  hold: Hold;
  refusal: AttackShipRefusal;
}>;

/** Gives back what is held for a refused attack and remembers the refusal, unless the command has ended otherwise: then that stands. */
export async function cancelEngagement(uow: UnitOfWork, command: CancelEngagement): Promise<Answer> {
  const { commandId, request, target, hold, refusal } = command;
  const done = await uow.run<Answer, never>(async (tx) => {
    const standing = await giveAnswer(tx, {
      regionId: regionOf(hold.sectorId),
      commandId,
      request,
      answer: refuse(refusal),
    });
    if ((await findOutcome(tx, commandId)) !== null) return ok(standing ?? refuse(refusal));

    const end = cancelledEnd(commandId, hold, target);
    await recordOutcome(tx, commandId, { outcome: 'cancelled', facts: end });

    tx.announce(engagementSettled(end));
    return ok(standing ?? refuse(refusal));
  });
  return done.ok ? done.value : done;
}
