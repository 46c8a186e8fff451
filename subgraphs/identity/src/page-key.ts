import { badInput } from '@sw/platform/graphql/errors';

/** The place of a row in a list ordered by moment and id. */
export type PageKey = Readonly<{ at: Date; id: string }>;

/** Writes a row's place for a cursor. */
export const pageKey = ({ at, id }: PageKey): string => `${at.getTime()}.${id}`;

/** Reads a place back; text of another list is BAD_USER_INPUT. */
export function parsePageKey(text: string | null): PageKey | null {
  if (text === null) return null;
  const [, milliseconds, id] = /^(\d{1,15})\.([a-z]{3}_[0-9a-z]{1,40})$/.exec(text) ?? [];
  if (!milliseconds || !id) throw badInput('after is not a cursor of this list', 'after');
  return { at: new Date(Number(milliseconds)), id };
}
