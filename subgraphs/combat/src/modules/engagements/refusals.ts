import { assertNever } from '@sw/kernel/assert-never';
import type { AttackShipError } from '#/generated/types.ts';
import type { AttackShipRefusal } from '#/modules/engagements/refusal.ts';

const RETRY_AFTER_SECONDS = 5;

type GraphError = AttackShipError & { __typename: NonNullable<AttackShipError['__typename']> };

/** How the graph says why an attack did not take place. */
export function toAttackError(refusal: AttackShipRefusal): GraphError {
  switch (refusal.reason) {
    case 'NotFound':
    case 'TargetNotFound':
    case 'OwnShip':
      return {
        __typename: 'NotFoundError',
        code: 'NOT_FOUND',
        message: 'There is no such foe here.',
      };
    case 'WrongSector':
    case 'TargetElsewhere':
      return {
        __typename: 'OutOfReachError',
        code: 'WRONG_SECTOR',
        message: 'The target is in another sector.',
      };
    case 'MustUndock':
      return { __typename: 'MustLeaveStationError', code: 'MUST_UNDOCK', message: 'Undock first.' };
    case 'ShipUnavailable':
    case 'AttackerCannotFight':
      return {
        __typename: 'ShipUnavailableError',
        code: 'CONFLICT_VERSION',
        message: 'Your ship cannot fight now.',
      };
    case 'NotEnoughTurns':
      return {
        __typename: 'NotEnoughTurnsError',
        code: 'NOT_ENOUGH_TURNS',
        message: 'The attack costs more turns than you have.',
        ...turnsOf(refusal),
      };
    case 'PeerUnavailable':
      return {
        __typename: 'TemporarilyUnavailableError',
        code: 'UNAVAILABLE',
        message: 'Nothing was changed; try again.',
        retryAfterSeconds: RETRY_AFTER_SECONDS,
      };
    case 'IdempotencyConflict':
      return {
        __typename: 'IdempotencyConflictError',
        code: 'IDEMPOTENT_REPLAY',
        message: 'This key was used for another attack; take a new one.',
      };
    default:
      return toProtectionError(refusal);
  }
}

type Protection = Extract<
  AttackShipRefusal,
  {
    reason:
      | 'CombatForbidden'
      | 'SectorProtected'
      | 'TargetDocked'
      | 'TargetInvulnerable'
      | 'TargetIsPod'
      | 'TargetImmune';
  }
>;

function toProtectionError(refusal: Protection): GraphError {
  switch (refusal.reason) {
    case 'CombatForbidden':
      return {
        __typename: 'CombatForbiddenError',
        code: 'COMBAT_FORBIDDEN',
        message: 'The law of this region forbids fights between pilots.',
      };
    case 'SectorProtected':
      return {
        __typename: 'CombatForbiddenError',
        code: 'SECTOR_PROTECTED',
        message: 'The police of this zone protects every pilot.',
      };
    case 'TargetDocked':
      return {
        __typename: 'TargetProtectedError',
        code: 'TARGET_PROTECTED',
        message: 'The target is docked.',
      };
    case 'TargetInvulnerable':
    case 'TargetIsPod':
      return invulnerable('Nothing can hurt an escape pod.');
    case 'TargetImmune':
      return invulnerable(
        `This pilot was just shot down and is left alone until ${refusal.immuneUntil.toISOString()}.`,
      );
    default:
      return assertNever(refusal);
  }
}

const invulnerable = (message: string): GraphError => ({
  __typename: 'TargetInvulnerableError',
  code: 'TARGET_INVULNERABLE',
  message,
});

const turnsOf = ({
  turnsNeeded,
  turnsLeft,
  readyAt,
}: Extract<AttackShipRefusal, { reason: 'NotEnoughTurns' }>) => ({
  turnsNeeded,
  turnsLeft,
  readyAt,
});
