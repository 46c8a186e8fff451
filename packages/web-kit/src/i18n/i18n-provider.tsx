import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { I18nProvider as AriaLocale } from 'react-aria-components/I18nProvider';
import { IntlProvider } from 'react-intl';
import {
  type Catalogue,
  type CatalogueSource,
  pickLocale,
  SOURCE_LOCALE,
  storedLocale,
  storeLocale,
} from '#/i18n/locales.ts';

export type LocaleChoice = Readonly<{
  locale: string;
  offered: readonly CatalogueSource[];
  choose: (locale: string) => void;
}>;

const LocaleContext = createContext<LocaleChoice | null>(null);

/** The language shown and the way to change it. */
export function useLocaleChoice(): LocaleChoice {
  const choice = use(LocaleContext);
  if (!choice) throw new Error('I18nProvider is missing above this component');
  return choice;
}

type Shown = Readonly<{ locale: string; words: Catalogue }>;
type I18nProviderProps = Readonly<{ sources: readonly CatalogueSource[]; children: ReactNode }>;

/** Shows the page in one language, loads others when chosen, and keeps the document's language true. */
export function I18nProvider({ sources, children }: I18nProviderProps) {
  const [wanted, setWanted] = useState(() =>
    pickLocale(
      storedLocale(),
      navigator.languages,
      sources.map((source) => source.locale),
    ),
  );
  const [shown, setShown] = useState<Shown | null>(
    wanted === SOURCE_LOCALE ? { locale: SOURCE_LOCALE, words: {} } : null,
  );

  useEffect(() => {
    let isCurrent = true;
    const source = sources.find(({ locale }) => locale === wanted);
    const load = source?.load() ?? Promise.resolve({});
    load.then(
      (words) => isCurrent && setShown({ locale: wanted, words }),
      () => isCurrent && setShown((before) => before ?? { locale: SOURCE_LOCALE, words: {} }),
    );
    return () => {
      isCurrent = false;
    };
  }, [wanted, sources]);

  useEffect(() => {
    if (shown) document.documentElement.lang = shown.locale;
  }, [shown]);

  const choose = useCallback((locale: string) => {
    storeLocale(locale);
    setWanted(locale);
  }, []);
  const choice = useMemo(() => ({ locale: wanted, offered: sources, choose }), [wanted, sources, choose]);

  if (!shown) return null;
  return (
    <LocaleContext value={choice}>
      <IntlProvider locale={shown.locale} defaultLocale={SOURCE_LOCALE} messages={{ ...shown.words }}>
        <AriaLocale locale={shown.locale}>{children}</AriaLocale>
      </IntlProvider>
    </LocaleContext>
  );
}
