import type { AttackRefusal } from '#/modules/engagements/rules/attack.ts';

/** Everything an attack can be refused for, by the rules here, by universe's facts, or for want of an answer. */
export type AttackShipRefusal =
  | AttackRefusal
  | Readonly<{ reason: 'NotFound' }>
  | Readonly<{ reason: 'ShipUnavailable' }>
  | Readonly<{ reason: 'MustUndock' }>
  | Readonly<{ reason: 'WrongSector' }>
  | Readonly<{ reason: 'TargetDocked' }>
  | Readonly<{ reason: 'TargetInvulnerable' }>
  | Readonly<{ reason: 'NotEnoughTurns'; turnsNeeded: number; turnsLeft: number; readyAt: Date }>
  | Readonly<{ reason: 'PeerUnavailable' }>
  | Readonly<{ reason: 'IdempotencyConflict' }>;
