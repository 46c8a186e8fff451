import { type CombatId, parseId } from '@sw/kernel/ids';
import { badInput } from '@sw/platform/graphql/errors';
import type { CombatView } from '#/modules/engagements/combat-view.ts';

export type HistoryPosition = Readonly<{ startedAt: Date; id: CombatId }>;

/** Where a fight stands in its pilot's history. */
export const historyKey = ({ startedAt, id }: CombatView): string => `${startedAt.getTime()}/${id}`;

/** Reads a position in the history; any other text is BAD_USER_INPUT. */
export function parseHistoryKey(key: string | null): HistoryPosition | null {
  if (key === null) return null;
  const [time, idText = ''] = key.split('/');
  const startedAt = new Date(Number(time));
  const id = parseId('combat', idText);
  if (id === null || Number.isNaN(startedAt.getTime()))
    throw badInput('after is not a cursor of this list', 'after');
  return { startedAt, id };
}
