import type { PlayerId, SectorId } from '@sw/kernel/ids';
import { seededRng } from '@sw/kernel/rng';
import { immuneUntil } from '#/modules/engagements/rules/attack.ts';
import type { Fought } from '#/modules/engagements/rules/fight.ts';
import type { Fighter, Remains, Side, Stance } from '#/modules/engagements/rules/fighter.ts';
import type { Crewed, Raider, Scene } from '#/modules/engagements/steps/scene.ts';
import { rechargeShields } from '#/modules/vessels/rules/shield-recharge.ts';

/** One side of a fight: who it is, and as what it enters. */
export type Party<Crew extends Crewed | Raider = Crewed | Raider> = Readonly<{
  side: Side;
  crew: Crew;
  name: string;
  fighter: Fighter;
  /** From when its shields recharge on. */
  anchorAt: Date;
}>;
export type Parties = Readonly<{ attacker: Party<Crewed>; defender: Party }>;
/** Where each side fled to; null for a side that did not. */
export type Refuges = Readonly<{ attacker: SectorId | null; defender: SectorId | null }>;

/** Pilots who are attacked, and pirates, hold their ground. */
const DEFENDER_STANCE: Stance = 'STAND';

/** Both sides as they enter the fight, recharged to this moment. */
export function lineUp(scene: Scene, stance: Stance, now: Date): Parties {
  return {
    attacker: enter('ATTACKER', scene.attacker, { stance, exits: scene.exits.forPilots.length, now }),
    defender: enter('DEFENDER', scene.defender, {
      stance: DEFENDER_STANCE,
      exits: exitsOf(scene, 'DEFENDER').length,
      now,
    }),
  };
}

/** The sectors the fight's own dice send a fleeing side to. */
export function refugesOf(
  scene: Scene,
  { seed, outcome }: Readonly<{ seed: string; outcome: Fought['outcome'] }>,
): Refuges {
  const refuge = (side: Side): SectorId | null =>
    outcome === `${side}_FLED` ? seededRng(seed).fork('refuge').pick(exitsOf(scene, side)) : null;
  return { attacker: refuge('ATTACKER'), defender: refuge('DEFENDER') };
}

/** Writes what the fight left of a side into its row. */
export function leave(
  { crew, anchorAt }: Party,
  after: Readonly<{ left: Remains; refuge: SectorId | null }>,
  now: Date,
): void {
  const { left, refuge } = after;
  const body = crew.kind === 'ship' ? crew.vessel : crew.pirate;
  body.shields = left.shields;
  body.shieldsAnchorAt = anchorAt;
  body.hull = left.hull;
  if (refuge !== null) body.sectorId = refuge;
  if (left.hull > 0) return;
  if (crew.kind === 'ship') crew.pilot.immuneUntil = immuneUntil(now);
  else crew.pirate.destroyedAt = now;
}

/** The pilot of a side; null for a pirate. */
export const pilotOf = ({ crew }: Party): PlayerId | null => (crew.kind === 'ship' ? crew.pilot.id : null);

type Entry = Readonly<{ stance: Stance; exits: number; now: Date }>;

function enter<Crew extends Crewed | Raider>(
  side: Side,
  crew: Crew,
  { stance, exits, now }: Entry,
): Party<Crew> {
  const body = crew.kind === 'ship' ? crew.vessel : crew.pirate;
  const { shields, anchorAt } = rechargeShields(
    body.hullType,
    { shields: body.shields, anchorAt: body.shieldsAnchorAt },
    now,
  );
  const name = crew.kind === 'ship' ? crew.pilot.name : crew.pirate.name;
  const fighter = { hullType: body.hullType, stance, shields, hull: body.hull, drones: 0, exits };
  return { side, crew, name, fighter, anchorAt };
}

const exitsOf = (scene: Scene, side: Side): readonly SectorId[] =>
  side === 'DEFENDER' && scene.defender.kind === 'pirate' ? scene.exits.forPirates : scene.exits.forPilots;
