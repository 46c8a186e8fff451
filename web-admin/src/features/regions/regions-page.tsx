import { useLoaded } from '@sw/web-kit/graphql/use-loaded.ts';
import { Page } from '@sw/web-kit/ui/page.tsx';
import { Empty } from '@sw/web-kit/ui/states.tsx';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { ChangeList } from '#/features/regions/change-list.tsx';
import { type HealthChange, regionsQuery } from '#/features/regions/documents.ts';
import { regionsMessages as say } from '#/features/regions/messages.ts';
import { RegionListener } from '#/features/regions/region-listener.tsx';
import { RegionTable } from '#/features/regions/region-table.tsx';
import type { RegionsQuery } from '#/gql/graphql.ts';
import { Answer } from '#/shared/answer/answer.tsx';
import { LiveBadge } from '#/shared/live/live-badge.tsx';
import { Pager } from '#/shared/paging/pager.tsx';
import { cursorOf } from '#/shared/paging/trail.ts';
import { useTrail } from '#/shared/paging/use-trail.ts';

const KEPT_CHANGES = 20;

type WatchedProps = Readonly<{ regions: RegionsQuery['regions']; onStale: () => void }>;

function Watched({ regions: { nodes, pageInfo }, onStale }: WatchedProps) {
  const intl = useIntl();
  const [trail, turn] = useTrail();
  const [changes, setChanges] = useState<readonly HealthChange[]>([]);
  const note = (change: HealthChange) => setChanges((before) => [change, ...before].slice(0, KEPT_CHANGES));
  return (
    <>
      <section className="panel">
        {nodes.length === 0 ? (
          <Empty icon="planet">{intl.formatMessage(say.none)}</Empty>
        ) : (
          <RegionTable regions={nodes} />
        )}
        <Pager trail={trail} pageInfo={pageInfo} onTurn={turn} />
      </section>
      <ChangeList changes={changes} />
      {nodes.map(({ id }) => (
        <RegionListener key={id} regionId={id} onChange={note} onStale={onStale} />
      ))}
    </>
  );
}

/** All regions, their health as it changes. */
export function RegionsPage() {
  const intl = useIntl();
  const [trail] = useTrail();
  const [answer, reload] = useLoaded({ query: regionsQuery, variables: { after: cursorOf(trail) } });
  const isWatching = answer.kind === 'ready' && answer.value.regions.nodes.length > 0;
  return (
    <Page
      title={intl.formatMessage(say.title)}
      lead={intl.formatMessage(say.lead)}
      aside={isWatching && <LiveBadge />}
    >
      <Answer of={answer} onRetry={reload}>
        {({ regions }) => <Watched regions={regions} onStale={reload} />}
      </Answer>
    </Page>
  );
}
