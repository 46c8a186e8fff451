import { type CombatId, type CommandId, regionOf } from '@sw/kernel/ids';
import { ok, refuse } from '@sw/kernel/result';
import type { Transaction, UnitOfWork } from '@sw/platform/orm/unit-of-work';
import { findOutcome, recordOutcome } from '@sw/platform/reservations/initiator';
import type { AttackRequest } from '#/modules/engagements/command-id.ts';
import type { Hold } from '#/modules/engagements/hold.ts';
import type { AttackShipRefusal } from '#/modules/engagements/refusal.ts';
import { decideAttack } from '#/modules/engagements/rules/attack.ts';
import { resolveFight } from '#/modules/engagements/rules/fight.ts';
import type { Stance } from '#/modules/engagements/rules/fighter.ts';
import { engagementSettled, newsOf, settledEnd } from '#/modules/engagements/steps/fight-news.ts';
import { type FightRecord, storeFight } from '#/modules/engagements/steps/fight-record.ts';
import { loadScene, type Scene } from '#/modules/engagements/steps/scene.ts';
import { leave, lineUp, refugesOf } from '#/modules/engagements/steps/sides.ts';
import { type Answer, giveAnswer } from '#/modules/engagements/steps/standing-answer.ts';
import type { Target } from '#/modules/engagements/target.ts';

export type SettleEngagement = Readonly<{
  commandId: CommandId;
  request: AttackRequest;
  target: Target;
  stance: Stance;
  hold: Hold;
  combatId: CombatId;
  seed: string;
}>;

/** Fights the held engagement out and stores it whole, or refuses and changes nothing; a command is fought once. */
export async function settleEngagement(uow: UnitOfWork, command: SettleEngagement): Promise<Answer> {
  return uow.run<{ combatId: CombatId }, AttackShipRefusal>(async (tx) => {
    const standing = await claim(tx, command);
    if (standing) return standing;
    const scene = await loadScene(tx, {
      attackerPlayerId: command.request.playerId,
      target: command.target,
      hold: command.hold,
    });

    const decision = decide(scene, command, tx.now);
    if (!decision.ok) return decision;

    const record = fight(decision.value, command, tx.now);
    const end = settledEnd(command.commandId, record);
    storeFight(tx, record);
    await recordOutcome(tx, command.commandId, { outcome: 'settled', facts: end });

    tx.announce(engagementSettled(end));
    for (const announcement of newsOf(record)) tx.announce(announcement);
    return ok({ combatId: record.combatId });
  });
}

/** The answer that stands already, or null when this transaction is the one to decide. */
async function claim(
  tx: Transaction,
  { commandId, request, hold, combatId }: SettleEngagement,
): Promise<Answer | null> {
  const standing = await giveAnswer(tx, {
    regionId: regionOf(hold.sectorId),
    commandId,
    request,
    answer: ok({ combatId }),
  });
  if (standing) return standing;
  return (await findOutcome(tx, commandId)) === null ? null : refuse({ reason: 'PeerUnavailable' });
}

function decide(scene: Scene | null, { hold, request }: SettleEngagement, now: Date) {
  if (scene === null) return refuse({ reason: 'TargetNotFound' });
  const { attacker, defender, pvp } = scene;
  const body = defender.kind === 'ship' ? defender.vessel : defender.pirate;
  if (defender.kind === 'pirate' && defender.pirate.sectorId !== hold.sectorId)
    return refuse({ reason: 'TargetElsewhere' });
  const decision = decideAttack({
    now,
    place: { pvp, policing: hold.policing },
    attacker: { playerId: request.playerId, hullType: attacker.vessel.hullType, hull: attacker.vessel.hull },
    target: {
      playerId: defender.kind === 'ship' ? defender.pilot.id : null,
      hullType: body.hullType,
      hull: body.hull,
      immuneUntil: defender.kind === 'ship' ? defender.pilot.immuneUntil : null,
    },
  });
  return decision.ok ? ok(scene) : decision;
}

/** Rolls the fight and writes its wounds into the rows of both sides. */
function fight(scene: Scene, command: SettleEngagement, now: Date): FightRecord {
  const { seed, hold, combatId } = command;
  const isNebula = hold.sectorType === 'NEBULA';
  const parties = lineUp(scene, command.stance, now);
  const fought = resolveFight({
    seed,
    attacker: parties.attacker.fighter,
    defender: parties.defender.fighter,
    sector: { isNebula },
  });
  const refuges = refugesOf(scene, { seed, outcome: fought.outcome });
  leave(parties.attacker, { left: fought.attacker, refuge: refuges.attacker }, now);
  leave(parties.defender, { left: fought.defender, refuge: refuges.defender }, now);
  return {
    regionId: regionOf(hold.sectorId),
    combatId,
    sectorId: hold.sectorId,
    isNebula,
    seed,
    turnCost: hold.turns,
    parties,
    refuges,
    fought,
  };
}
