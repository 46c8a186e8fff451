import { type PirateId, parseId, type ShipId } from '@sw/kernel/ids';

/** Whom an attack is aimed at. */
export type Target = Readonly<{ kind: 'ship'; id: ShipId }> | Readonly<{ kind: 'pirate'; id: PirateId }>;

/** Reads text as the id of something that can be attacked, or answers null. */
export function parseTarget(text: string): Target | null {
  const shipId = parseId('ship', text);
  if (shipId !== null) return { kind: 'ship', id: shipId };
  const pirateId = parseId('pirate', text);
  return pirateId === null ? null : { kind: 'pirate', id: pirateId };
}
