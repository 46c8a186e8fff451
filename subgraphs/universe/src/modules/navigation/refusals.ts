import type { IdempotencyConflict } from '@sw/platform/orm/unit-of-work';
import type {
  IdempotencyConflictError,
  MustUndockError,
  NotAdjacentError,
  NotDockedError,
  NotEnoughTurnsError,
  NotFoundError,
  ShipUnavailableError,
  WrongSectorError,
} from '#/generated/types.ts';
import type {
  DockRefusal,
  MoveRefusal,
  ScanRefusal,
  UndockRefusal,
} from '#/modules/navigation/rules/flight.ts';

type Named<Name extends string, Error> = Error & Readonly<{ __typename: Name }>;
type Refusal = MoveRefusal | DockRefusal | UndockRefusal | ScanRefusal | IdempotencyConflict;
type Errors = {
  NotFound: Named<'NotFoundError', NotFoundError>;
  NotAdjacent: Named<'NotAdjacentError', NotAdjacentError>;
  WrongSector: Named<'WrongSectorError', WrongSectorError>;
  MustUndock: Named<'MustUndockError', MustUndockError>;
  NotDocked: Named<'NotDockedError', NotDockedError>;
  ShipUnavailable: Named<'ShipUnavailableError', ShipUnavailableError>;
  NotEnoughTurns: Named<'NotEnoughTurnsError', NotEnoughTurnsError>;
  IdempotencyConflict: Named<'IdempotencyConflictError', IdempotencyConflictError>;
};
type ErrorOf<R extends Refusal> = Errors[R['reason']];

/** Says a refusal in the words of the graph. */
export function toFlightError<R extends Refusal>(refusal: R): ErrorOf<R> {
  return errorOf(refusal) as ErrorOf<R>;
}

function errorOf(refusal: Refusal): Errors[keyof Errors] {
  switch (refusal.reason) {
    case 'NotFound':
      return { __typename: 'NotFoundError', code: 'NOT_FOUND', message: 'Nobody you know has heard of it.' };
    case 'NotAdjacent':
      return {
        __typename: 'NotAdjacentError',
        code: 'NOT_ADJACENT',
        message: 'No way leads there from your sector; plot a course.',
      };
    case 'WrongSector':
      return { __typename: 'WrongSectorError', code: 'WRONG_SECTOR', message: 'Fly to its sector first.' };
    case 'MustUndock':
      return { __typename: 'MustUndockError', code: 'MUST_UNDOCK', message: 'Undock first.' };
    case 'NotDocked':
      return { __typename: 'NotDockedError', code: 'NOT_DOCKED', message: 'The ship is not docked.' };
    case 'ShipUnavailable':
      return {
        __typename: 'ShipUnavailableError',
        code: 'CONFLICT_VERSION',
        message: `Your ship is ${refusal.status ?? 'not fitted yet'}.`,
      };
    case 'NotEnoughTurns': {
      const { turnsNeeded, turnsLeft, readyAt } = refusal;
      return {
        __typename: 'NotEnoughTurnsError',
        code: 'NOT_ENOUGH_TURNS',
        message: `${turnsNeeded - turnsLeft} turns are missing.`,
        turnsNeeded,
        turnsLeft,
        readyAt,
      };
    }
    case 'IdempotencyConflict':
      return {
        __typename: 'IdempotencyConflictError',
        code: 'IDEMPOTENT_REPLAY',
        message: 'This key was used for another request; take a new one.',
      };
  }
}
