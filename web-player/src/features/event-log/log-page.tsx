import { useLoaded } from '@sw/web-kit/graphql/use-loaded.ts';
import { Page } from '@sw/web-kit/ui/page.tsx';
import { Segments } from '@sw/web-kit/ui/segments.tsx';
import { Empty, Shown } from '@sw/web-kit/ui/states.tsx';
import { useState, useSyncExternalStore } from 'react';
import { useIntl } from 'react-intl';
import { LOG_KINDS, type LogKind, mergeLog, ofKind } from '#/features/event-log/log-model.ts';
import { LogRow } from '#/features/event-log/log-row.tsx';
import { logMessages as say } from '#/features/event-log/messages.ts';
import { graphql } from '#/gql/gql.ts';
import { journal } from '#/shared/live/journal.ts';
import './event-log.css';

const logQuery = graphql(`
  query Log {
    myTrades(first: 50) { nodes { id at side commodity quantity totalCredits profitCredits station { id name } } }
    myCombats(first: 50) { nodes { id startedAt outcome sector { id number } attacker { name } defender { name } } }
  }
`);

const KIND_WORDS = { all: say.all, trade: say.trades, fight: say.fights, ship: say.ship } as const;

/** What happened to the pilot, in one order. */
export function LogPage() {
  const intl = useIntl();
  const [kind, setKind] = useState<LogKind>('all');
  const [answer, reload] = useLoaded({ query: logQuery, variables: {} });
  const entries = useSyncExternalStore(journal.subscribe, journal.get);
  return (
    <Page title={intl.formatMessage(say.title)} lead={intl.formatMessage(say.lead)}>
      <Segments
        label={intl.formatMessage(say.filter)}
        segments={LOG_KINDS.map((value) => ({ value, label: intl.formatMessage(KIND_WORDS[value]) }))}
        value={kind}
        onChange={setKind}
      />
      <Shown of={answer} onRetry={reload}>
        {(value) => {
          const log = ofKind(mergeLog(value, entries), kind);
          if (log.length === 0)
            return (
              <Empty icon="log">{intl.formatMessage(kind === 'all' ? say.empty : say.emptyFilter)}</Empty>
            );
          return (
            <ul className="panel list log">
              {log.map((entry) => (
                <LogRow key={entry.key} entry={entry} />
              ))}
            </ul>
          );
        }}
      </Shown>
    </Page>
  );
}
