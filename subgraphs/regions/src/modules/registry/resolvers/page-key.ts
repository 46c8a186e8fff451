import { parseId } from '@sw/kernel/ids';
import { badInput } from '@sw/platform/graphql/errors';
import type { RegionPlace } from '#/modules/registry/queries/regions.ts';

/** Writes a region's place in the list for a cursor. */
export const placeKey = ({ createdAt, id }: RegionPlace): string => `${createdAt.getTime()}.${id}`;

/** Reads a place back; text of another list is BAD_USER_INPUT. */
export function parsePlaceKey(text: string | null): RegionPlace | null {
  if (text === null) return null;
  const [, milliseconds, idText] = /^(\d{1,15})\.(\w+)$/.exec(text) ?? [];
  const id = idText === undefined ? null : parseId('region', idText);
  if (!milliseconds || !id) throw badInput('after is not a cursor of this list', 'after');
  return { createdAt: new Date(Number(milliseconds)), id };
}
