export type Catalogue = Readonly<Record<string, string>>;
/** Loads the words of one language; the source language needs none. */
export type CatalogueSource = Readonly<{
  locale: string;
  name: string;
  isHidden?: boolean;
  load: () => Promise<Catalogue>;
}>;

export const SOURCE_LOCALE = 'en';
const STORE = 'sw.locale';

const baseOf = (tag: string) => tag.split('-')[0] ?? tag;

/** The language to show: the one chosen before, else the first the browser asks for that we have, else English. */
export function pickLocale(
  chosen: string | null,
  wanted: readonly string[],
  offered: readonly string[],
): string {
  if (chosen !== null && offered.includes(chosen)) return chosen;
  for (const tag of wanted) {
    const match =
      offered.find((locale) => locale === tag) ?? offered.find((locale) => locale === baseOf(tag));
    if (match !== undefined) return match;
  }
  return SOURCE_LOCALE;
}

/** The language chosen on this device; null when none was, or when the browser keeps nothing. */
export function storedLocale(): string | null {
  try {
    return localStorage.getItem(STORE);
  } catch {
    return null;
  }
}

/** Remembers the language on this device. */
export function storeLocale(locale: string): void {
  try {
    localStorage.setItem(STORE, locale);
  } catch {
    // A browser that keeps nothing still shows the language until the page is left.
  }
}
