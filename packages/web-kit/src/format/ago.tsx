import { useIntl } from 'react-intl';
import { formatMessages } from '#/format/messages.ts';
import { useFormat } from '#/format/use-format.ts';
import { useNow } from '#/format/use-now.ts';

/** How long ago a moment was; the exact time stands in its title. */
export function Ago({ at }: Readonly<{ at: string | null }>) {
  const intl = useIntl();
  const format = useFormat();
  const now = useNow(15_000);
  if (at === null) return <span>{intl.formatMessage(formatMessages.never)}</span>;
  return (
    <time className="ago" dateTime={at} title={format.dayAndClock(at)}>
      {format.ago(at, Math.max(now, Date.parse(at)))}
    </time>
  );
}
