import { type Id, type IdKind, type PlayerId, parseId } from '@sw/kernel/ids';
import { badInput, forbidden, unauthenticated } from '#/graphql/errors.ts';
import type { Viewer } from '#/graphql/viewer.ts';

/** Reads an id argument of one kind; malformed text is BAD_USER_INPUT. */
export function idArg<K extends IdKind>(kind: K, text: string, field = `${kind}Id`): Id<K> {
  const id = parseId(kind, text);
  if (id === null) throw badInput(`${field} is not the id of a ${kind}`, field);
  return id;
}

/** Reads an idempotency key: 1 to 100 letters, digits, dashes or underscores. */
export function keyArg(text: string): string {
  if (!/^[\w-]{1,100}$/.test(text))
    throw badInput('idempotencyKey must be 1 to 100 letters, digits, - or _', 'idempotencyKey');
  return text;
}

/** The viewer's pilot; FORBIDDEN for an account without one. */
export function requirePlayer(viewer: Viewer | null): PlayerId {
  if (!viewer) throw unauthenticated();
  if (!viewer.playerId) throw forbidden('This account has no pilot.');
  return viewer.playerId;
}

/** The viewer; UNAUTHENTICATED without one. */
export function requireViewer(viewer: Viewer | null): Viewer {
  if (!viewer) throw unauthenticated();
  return viewer;
}
