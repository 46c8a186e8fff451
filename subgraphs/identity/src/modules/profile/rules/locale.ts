import { refuse } from '@sw/kernel/result';

const LOCALES = ['en', 'de'] as const;
export type Locale = (typeof LOCALES)[number];

const TAG = /^([a-z]{2,3})(-[a-z0-9]{2,8}){0,4}$/i;

/** Reads a BCP 47 tag as one of the languages the game speaks, or answers null; `de-AT` is read as `de`. */
export function parseLocale(tag: string): Locale | null {
  const language = TAG.exec(tag)?.[1]?.toLowerCase();
  return LOCALES.find((locale) => locale === language) ?? null;
}

/** The language of somebody who may not have chosen one; null when the choice is none the game speaks. */
export const localeOrDefault = (tag: string | null): Locale | null =>
  tag === null ? 'en' : parseLocale(tag);

export const invalidLocale = refuse({
  reason: 'Invalid',
  field: 'locale',
  message: `one of ${LOCALES.join(', ')}`,
});
