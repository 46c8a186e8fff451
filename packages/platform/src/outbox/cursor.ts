const FORM = /^1\.(\d{1,18})$/;

/** Writes a log position as an opaque cursor. */
export const encodeCursor = (seq: bigint): string => Buffer.from(`1.${seq}`).toString('base64url');

/** Reads a cursor's log position, or answers null for anything encodeCursor did not write. */
export function decodeCursor(cursor: string): bigint | null {
  const match = FORM.exec(Buffer.from(cursor, 'base64url').toString('utf8'));
  return match?.[1] === undefined ? null : BigInt(match[1]);
}
