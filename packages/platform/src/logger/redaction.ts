const PRIVATE_NAME =
  /^(authorization|proxy-?authorization|cookie|set-?cookie|.*passwords?|.*secrets?|.*tokens?|.*private_?key|credentials?)$/i;
const JSON_WEB_TOKEN = /\beyJ[\w-]{5,}\.[\w-]+\.[\w-]*/g;
const ADDRESS_PASSWORD = /(\b[a-z][a-z+]*:\/\/[^\s:/@]*):[^\s/@]+@/gi;
const MAX_DEPTH = 8;

/** The private names as they are written in this code base. */
export const PRIVATE_BINDINGS = [
  'authorization',
  'cookie',
  'password',
  'secret',
  'token',
  'accessToken',
  'refreshToken',
  'serviceToken',
] as const;

export const REDACTED = '[redacted]';

/** Copies a value without tokens, cookies, passwords and secrets, wherever they stand in it. */
export function redacted(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactedText(value);
  if (value === null || typeof value !== 'object' || value instanceof Date || value instanceof Error)
    return value;
  if (depth >= MAX_DEPTH) return '[deep]';
  if (Array.isArray(value)) return value.map((item) => redacted(item, depth + 1));
  return redactedFields(value, depth);
}

/** Copies the fields of an object; a field with a private name keeps its name and loses its value. */
export function redactedFields(source: object, depth = 0): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(source)) {
    const isPrivate = PRIVATE_NAME.test(name) && value !== null && value !== undefined;
    copy[name] = isPrivate ? REDACTED : redacted(value, depth + 1);
  }
  return copy;
}

/** Copies text without JSON web tokens and without passwords inside addresses. */
export const redactedText = (line: string): string =>
  line.replace(JSON_WEB_TOKEN, REDACTED).replace(ADDRESS_PASSWORD, `$1:${REDACTED}@`);
