import { useIntl } from 'react-intl';
import { useLocaleChoice } from '#/i18n/i18n-provider.tsx';
import { uiMessages } from '#/ui/messages.ts';
import { Segments } from '#/ui/segments.tsx';

/** Chooses the language; each is named in itself. */
export function LanguageChoice({
  isLabelHidden = false,
  onChosen,
}: Readonly<{ isLabelHidden?: boolean; onChosen?: (locale: string) => void }>) {
  const intl = useIntl();
  const { locale, offered, choose } = useLocaleChoice();
  const visible = offered.filter((source) => !source.isHidden || source.locale === locale);
  return (
    <Segments
      label={intl.formatMessage(uiMessages.language)}
      isLabelHidden={isLabelHidden}
      segments={visible.map((source) => ({ value: source.locale, label: source.name }))}
      value={locale}
      onChange={(chosen) => {
        choose(chosen);
        onChosen?.(chosen);
      }}
    />
  );
}
