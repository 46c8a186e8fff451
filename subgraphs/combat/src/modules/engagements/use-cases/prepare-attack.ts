import type { HullKey } from '@sw/kernel/hulls';
import {
  type CommandId,
  type PirateId,
  type PlayerId,
  regionOf,
  type SectorId,
  type ShipId,
} from '@sw/kernel/ids';
import { ok, type Result, refuse } from '@sw/kernel/result';
import type { Transaction, UnitOfWork } from '@sw/platform/orm/unit-of-work';
import { findOutcome } from '@sw/platform/reservations/initiator';
import { type AttackRequest, commandIdOf } from '#/modules/engagements/command-id.ts';
import type { AttackShipRefusal } from '#/modules/engagements/refusal.ts';
import { attackCostTurns } from '#/modules/engagements/rules/attack-cost.ts';
import { REPEAT_WINDOW_HOURS } from '#/modules/engagements/rules/balance.ts';
import { type Answer, findAnswer } from '#/modules/engagements/steps/standing-answer.ts';
import type { Target } from '#/modules/engagements/target.ts';

export type PreparedAttack =
  | Readonly<{ kind: 'answered'; answer: Answer }>
  | Readonly<{ kind: 'open'; commandId: CommandId; sectorId: SectorId | null; turns: number | null }>;

/** Tries after which a key that was cancelled again and again is given up. */
const MAX_ATTEMPTS = 8;

/** Finds the answer this attack already has, or the command and price under which universe is asked to hold the ships. */
export function prepareAttack(
  uow: UnitOfWork,
  command: Readonly<{ request: AttackRequest; target: Target }>,
): Promise<Result<PreparedAttack, AttackShipRefusal>> {
  const { request, target } = command;
  return uow.run<PreparedAttack, AttackShipRefusal>(async (tx) => {
    const answer = await findAnswer(tx, request);
    if (answer) return ok({ kind: 'answered', answer });

    const commandId = await openCommand(tx, request);
    if (commandId === null) return refuse({ reason: 'PeerUnavailable' });

    const terms = await termsOf(tx, request.playerId, target);
    return terms ? ok({ kind: 'open', commandId, ...terms }) : refuse({ reason: 'NotFound' });
  });
}

type Terms = Readonly<{ sectorId: SectorId | null; turns: number | null }>;

/** A ship is universe's to find and to price, unless it is attacked again; a pirate is ours. */
async function termsOf(tx: Transaction, attacker: PlayerId, target: Target): Promise<Terms | null> {
  if (target.kind === 'ship') return { sectorId: null, turns: await repeatPrice(tx, attacker, target.id) };
  const pirate = await findPirate(tx, target.id);
  return pirate && { sectorId: pirate.sector_id, turns: attackCostTurns(pirate.hull_type, 0) };
}

async function openCommand(tx: Transaction, request: AttackRequest): Promise<CommandId | null> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const commandId = commandIdOf(request, attempt);
    if ((await findOutcome(tx, commandId)) === null) return commandId;
  }
  return null;
}

async function repeatPrice(tx: Transaction, attacker: PlayerId, shipId: ShipId): Promise<number | null> {
  const [victim] = await tx.query<{ hull_type: HullKey; attacks: number }>(
    `select v.hull_type, (
        select count(*)::int from combat c
        where c.attacker_player_id = $2 and c.defender_player_id = v.player_id and c.started_at > $3::timestamptz
      ) as attacks
     from vessel v where v.region_id = $4 and v.id = $1`,
    [shipId, attacker, new Date(tx.now.getTime() - REPEAT_WINDOW_HOURS * 3_600_000), regionOf(shipId)],
  );
  return victim && victim.attacks > 0 ? attackCostTurns(victim.hull_type, victim.attacks) : null;
}

async function findPirate(
  tx: Transaction,
  id: PirateId,
): Promise<{ sector_id: SectorId; hull_type: HullKey } | null> {
  const rows = await tx.query<{ sector_id: SectorId; hull_type: HullKey }>(
    'select sector_id, hull_type from pirate where region_id = $2 and id = $1 and destroyed_at is null',
    [id, regionOf(id)],
  );
  return rows[0] ?? null;
}
