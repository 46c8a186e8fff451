import { Ago } from '@sw/web-kit/format/ago.tsx';
import { useFormat } from '@sw/web-kit/format/use-format.ts';
import { Button } from '@sw/web-kit/ui/button.tsx';
import { Badge } from '@sw/web-kit/ui/notice.tsx';
import { Panel } from '@sw/web-kit/ui/panel.tsx';
import { Empty } from '@sw/web-kit/ui/states.tsx';
import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import type { WarpView } from '#/features/sector/documents.ts';
import { sectorMessages as say } from '#/features/sector/messages.ts';
import type { Helm } from '#/features/sector/use-helm.ts';
import { urls } from '#/shared/urls.ts';
import { knowledgeWords, sectorTypeWords } from '#/shared/words/space.ts';

type WarpRowProps = Readonly<{ warp: WarpView; helm: Helm | null; dockedAt: string | null }>;

function WarpRow({ warp, helm, dockedAt }: WarpRowProps) {
  const intl = useIntl();
  const format = useFormat();
  const { to, turnCost } = warp;
  const number = to.number;
  return (
    <li>
      <div className="warp-facts">
        <Link to={urls.sector(to.id)} className="warp-name">
          {intl.formatMessage(say.warpTo, { number })}
        </Link>
        <span className="row small soft">
          <span className="figures">{format.turns(turnCost)}</span>
          {to.type && <span>{intl.formatMessage(sectorTypeWords[to.type])}</span>}
          <span>{intl.formatMessage(knowledgeWords[to.knowledge.level])}</span>
          {to.knowledge.lastSeenAt && <Ago at={to.knowledge.lastSeenAt} />}
          {to.station && <Badge tone="accent">{intl.formatMessage(say.hasStation)}</Badge>}
          {warp.kind === 'TUNNEL' && <Badge>{intl.formatMessage(say.tunnel)}</Badge>}
          {warp.isOneWay && <Badge tone="warn">{intl.formatMessage(say.oneWay)}</Badge>}
        </span>
      </div>
      {helm && (
        <div className="row">
          <Button
            size="slim"
            icon="scan"
            isDisabled={helm.isBusy}
            aria-label={intl.formatMessage(say.scanLabel, { number })}
            onPress={() => helm.scan(to.id)}
          >
            {intl.formatMessage(say.scan)}
          </Button>
          <Button
            size="slim"
            tone={dockedAt === null ? 'primary' : 'plain'}
            icon="move"
            isDisabled={helm.isBusy || dockedAt !== null}
            aria-label={intl.formatMessage(say.moveLabel, { number, cost: turnCost })}
            onPress={() => helm.move(to.id)}
          >
            {intl.formatMessage(say.move)}
          </Button>
        </div>
      )}
    </li>
  );
}

type WarpListProps = Readonly<{ warps: readonly WarpView[]; helm: Helm | null; dockedAt: string | null }>;

/** The known ways out; with orders only where the ship is. */
export function WarpList({ warps, helm, dockedAt }: WarpListProps) {
  const intl = useIntl();
  return (
    <Panel title={intl.formatMessage(say.warps)} icon="move">
      {helm && dockedAt !== null && (
        <p className="soft">{intl.formatMessage(say.dockedHint, { station: dockedAt })}</p>
      )}
      {warps.length === 0 ? (
        <Empty icon="move">{intl.formatMessage(say.noWarps)}</Empty>
      ) : (
        <ul className="list">
          {warps.map((warp) => (
            <WarpRow key={`${warp.to.id}-${warp.kind}`} warp={warp} helm={helm} dockedAt={dockedAt} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
