import { Badge } from '@sw/web-kit/ui/notice.tsx';
import { Panel } from '@sw/web-kit/ui/panel.tsx';
import { useIntl } from 'react-intl';
import type { HealthChange } from '#/features/regions/documents.ts';
import { regionsMessages as say } from '#/features/regions/messages.ts';
import { HEALTH_TONES, HEALTH_WORDS } from '#/features/regions/words.ts';
import { clock } from '#/shared/moment.ts';

/** What changed while the operator watched, newest first; read out as it comes. */
export function ChangeList({ changes }: Readonly<{ changes: readonly HealthChange[] }>) {
  const intl = useIntl();
  const title = intl.formatMessage(say.changes);
  return (
    <Panel title={title} icon="log">
      {changes.length === 0 && <p className="soft">{intl.formatMessage(say.noChanges)}</p>}
      <div role="log" aria-label={title}>
        <ol className="list">
          {changes.map(({ cursor, at, region, status }) => (
            <li key={cursor}>
              <span className="row">
                {region.name}
                <Badge tone={HEALTH_TONES[status]}>{intl.formatMessage(HEALTH_WORDS[status])}</Badge>
              </span>
              <time className="figures soft" dateTime={at}>
                {clock(intl, at)}
              </time>
            </li>
          ))}
        </ol>
      </div>
    </Panel>
  );
}
