import { isHull } from '@sw/kernel/hulls';
import { type Id, type IdKind, parseId } from '@sw/kernel/ids';
import { ok, type Result, refuse } from '@sw/kernel/result';
import type { Peers } from '@sw/platform/runtime/subgraph';
import { PeerUnavailable } from '@sw/platform/transport/peer-unavailable';
import type { HoldEngagement } from '#/modules/engagements/flow/attack-ship.ts';
import type { Hold } from '#/modules/engagements/hold.ts';
import type { AttackShipRefusal } from '#/modules/engagements/refusal.ts';

const HOLD_ENGAGEMENT = `mutation HoldEngagement($input: HoldEngagementInput!) {
  holdEngagement(input: $input) {
    hold {
      sectorId policing sectorType exitSectorIds attackerShipId attackerHull defenderPlayerId defenderHull turns
    }
    refusal turnsNeeded turnsLeft readyAt
  }
}`;

type WireHold = Readonly<{
  sectorId: string;
  policing: number;
  sectorType: string;
  exitSectorIds: readonly string[];
  attackerShipId: string;
  attackerHull: string;
  defenderPlayerId: string | null;
  defenderHull: string | null;
  turns: number;
}>;
type WireRefusal =
  | 'NOT_FOUND'
  | 'SHIP_UNAVAILABLE'
  | 'MUST_UNDOCK'
  | 'WRONG_SECTOR'
  | 'TARGET_PROTECTED'
  | 'TARGET_INVULNERABLE'
  | 'NOT_ENOUGH_TURNS';
type Payload = Readonly<{
  hold: WireHold | null;
  refusal: WireRefusal | null;
  turnsNeeded: number | null;
  turnsLeft: number | null;
  readyAt: string | null;
}>;

/** Asks universe to hold ships and turns; a universe that does not answer is a refusal, and holds nothing for good. */
export const holdEngagementAt =
  (peers: Peers): HoldEngagement =>
  async ({ attackerPlayerId, target, prepared }) => {
    const { commandId, sectorId, turns } = prepared;
    const defenderShipId = target.kind === 'ship' ? target.id : null;
    const input = { commandId, attackerPlayerId, defenderShipId, sectorId, turns };
    try {
      const data = await peers.call<{ holdEngagement: Payload }>('universe', {
        query: HOLD_ENGAGEMENT,
        variables: { input },
      });
      return readPayload(data.holdEngagement);
    } catch (error) {
      if (error instanceof PeerUnavailable) return refuse({ reason: 'PeerUnavailable' });
      throw error;
    }
  };

function readPayload(payload: Payload): Result<Hold, AttackShipRefusal> {
  if (payload.hold) return ok(readHold(payload.hold));
  switch (payload.refusal) {
    case 'NOT_FOUND':
      return refuse({ reason: 'NotFound' });
    case 'SHIP_UNAVAILABLE':
      return refuse({ reason: 'ShipUnavailable' });
    case 'MUST_UNDOCK':
      return refuse({ reason: 'MustUndock' });
    case 'WRONG_SECTOR':
      return refuse({ reason: 'WrongSector' });
    case 'TARGET_PROTECTED':
      return refuse({ reason: 'TargetDocked' });
    case 'TARGET_INVULNERABLE':
      return refuse({ reason: 'TargetInvulnerable' });
    case 'NOT_ENOUGH_TURNS':
      return refuse(turnsMissing(payload));
    case null:
      throw new Error('universe neither holds nor refuses');
  }
}

function turnsMissing({ turnsNeeded, turnsLeft, readyAt }: Payload): AttackShipRefusal {
  if (turnsNeeded === null || turnsLeft === null || readyAt === null)
    throw new Error('universe does not say how many turns are missing');
  return { reason: 'NotEnoughTurns', turnsNeeded, turnsLeft, readyAt: new Date(readyAt) };
}

function readHold(wire: WireHold): Hold {
  return {
    ...wire,
    sectorId: readId('sector', wire.sectorId),
    exitSectorIds: wire.exitSectorIds.map((exit) => readId('sector', exit)),
    attackerShipId: readId('ship', wire.attackerShipId),
    attackerHull: readHull(wire.attackerHull),
    defenderPlayerId: wire.defenderPlayerId === null ? null : readId('player', wire.defenderPlayerId),
    defenderHull: wire.defenderHull === null ? null : readHull(wire.defenderHull),
  };
}

function readId<K extends IdKind>(kind: K, text: string): Id<K> {
  const id = parseId(kind, text);
  if (id === null) throw new Error(`universe answers with ${text} for a ${kind}`);
  return id;
}

function readHull(text: string): Hold['attackerHull'] {
  if (!isHull(text)) throw new Error(`universe answers with the hull ${text}`);
  return text;
}
