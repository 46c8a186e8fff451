import { z } from 'zod';

/** How one environment variable is read. */
export type Field<T> = Readonly<{
  /** What the operator may write, as the error says it. */
  allowed: string;
  /** A private value never appears in an error or a log. */
  isPrivate: boolean;
  /** Used when the variable is missing or empty; absent when the variable must be set. */
  fallback?: Readonly<{ value: T }>;
  schema: z.ZodType<T, string>;
}>;

/** Reads a port; 0 asks the system for a free one. */
export const port = (fallback?: number): Field<number> =>
  withFallback(
    { allowed: 'a port from 0 (any free one) to 65535', isPrivate: false, schema: wholeNumber(0, 65_535) },
    fallback,
  );

/** Reads a whole number within bounds, both included. */
export const whole = (bounds: Readonly<{ min: number; max: number }>, fallback?: number): Field<number> =>
  withFallback(
    {
      allowed: `a whole number from ${bounds.min} to ${bounds.max}`,
      isPrivate: false,
      schema: wholeNumber(bounds.min, bounds.max),
    },
    fallback,
  );

/** Reads an address; its value stays private because an address may carry a password. */
export function url(protocols: readonly string[] = ['http', 'https'], fallback?: string): Field<string> {
  const allowed = `an address that begins with ${protocols.map((protocol) => `${protocol}://`).join(' or ')}`;
  const schema = z.string().refine((text) => {
    const parsed = URL.parse(text);
    return parsed !== null && protocols.includes(parsed.protocol.slice(0, -1));
  });
  return withFallback({ allowed, isPrivate: true, schema }, fallback);
}

/** Reads a secret; it has no default by design. */
export const secret = (minLength = 32): Field<string> => ({
  allowed: `a secret of at least ${minLength} characters`,
  isPrivate: true,
  schema: z.string().min(minLength),
});

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Reads how much is logged. */
export const level = (fallback: LogLevel = 'info'): Field<LogLevel> => oneOf(LOG_LEVELS, fallback);

/** Reads one of a closed list of words. */
export const oneOf = <const T extends string>(words: readonly T[], fallback?: T): Field<T> =>
  withFallback(
    {
      allowed: `one of ${words.join(', ')}`,
      isPrivate: false,
      schema: z.string().refine((word): word is T => words.some((known) => known === word)),
    },
    fallback,
  );

/** Reads yes or no. */
export const flag = (fallback?: boolean): Field<boolean> =>
  withFallback(
    {
      allowed: 'true or false',
      isPrivate: false,
      schema: z.enum(['true', 'false', '1', '0']).transform((word) => word === 'true' || word === '1'),
    },
    fallback,
  );

/** Reads text that is not secret. */
export const text = (fallback?: string): Field<string> =>
  withFallback({ allowed: 'any text', isPrivate: false, schema: z.string() }, fallback);

/** Reads words separated by commas; spaces around them and empty ones are dropped. */
export const list = (fallback?: readonly string[]): Field<readonly string[]> =>
  withFallback(
    {
      allowed: 'words separated by commas',
      isPrivate: false,
      schema: z.string().transform((line): readonly string[] =>
        line
          .split(',')
          .map((word) => word.trim())
          .filter((word) => word !== ''),
      ),
    },
    fallback,
  );

const SECONDS_PER_UNIT = { s: 1, m: 60, h: 3_600, d: 86_400 } as const;
const isUnit = (letter: string): letter is keyof typeof SECONDS_PER_UNIT => letter in SECONDS_PER_UNIT;

/** Reads a length of time such as `90s`, `15m`, `24h` or `7d` as seconds. */
export const duration = (fallbackSeconds?: number): Field<number> =>
  withFallback(
    {
      allowed: 'a length of time such as 90s, 15m, 24h or 7d',
      isPrivate: false,
      schema: z
        .string()
        .regex(/^\d{1,7}[smhd]$/)
        .transform((written) => {
          const unit = written.slice(-1);
          return Number(written.slice(0, -1)) * (isUnit(unit) ? SECONDS_PER_UNIT[unit] : 0);
        }),
    },
    fallbackSeconds,
  );

/** Lets a variable be missing; it then reads as null. */
export const optional = <T>(field: Field<T>): Field<T | null> => ({
  allowed: `${field.allowed}, or nothing`,
  isPrivate: field.isPrivate,
  fallback: { value: null },
  schema: field.schema,
});

const wholeNumber = (min: number, max: number): z.ZodType<number, string> =>
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .pipe(z.number().min(min).max(max));

const withFallback = <T>(field: Field<T>, value: T | undefined): Field<T> =>
  value === undefined ? field : { ...field, fallback: { value } };
