const LOCALES = ['en', 'de'] as const;
export type Locale = (typeof LOCALES)[number];

/** The language used when none was chosen. */
export const DEFAULT_LOCALE: Locale = 'en';

const TAG = /^([a-z]{2,3})(-[a-z0-9]{2,8}){0,4}$/i;

/** Reads a BCP 47 tag as one of the languages the game speaks, or answers null; `de-AT` is read as `de`. */
export function parseLocale(tag: string): Locale | null {
  const language = TAG.exec(tag)?.[1]?.toLowerCase();
  return LOCALES.find((locale) => locale === language) ?? null;
}
