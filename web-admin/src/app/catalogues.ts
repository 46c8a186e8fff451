import type { Catalogue, CatalogueSource } from '@sw/web-kit/i18n/locales.ts';

const words = (module: Readonly<{ default: Catalogue }>): Catalogue => module.default;

/** The languages of the app, each named in itself. */
export const catalogues: readonly CatalogueSource[] = [
  { locale: 'en', name: 'English', load: () => Promise.resolve({}) },
  { locale: 'de', name: 'Deutsch', load: () => import('#/locales/de.json').then(words) },
  { locale: 'en-XA', name: 'Ƥşḗŭḓǿ', isHidden: true, load: () => import('#/locales/en-XA.json').then(words) },
];
