import { Button, LinkButton } from '@sw/web-kit/ui/button.tsx';
import { Badge } from '@sw/web-kit/ui/notice.tsx';
import { Panel } from '@sw/web-kit/ui/panel.tsx';
import { useIntl } from 'react-intl';
import type { SectorView } from '#/features/sector/documents.ts';
import { sectorMessages as say } from '#/features/sector/messages.ts';
import type { Helm } from '#/features/sector/use-helm.ts';
import { urls } from '#/shared/urls.ts';
import { stationClassWord } from '#/shared/words/space.ts';

type StationPanelProps = Readonly<{ sector: SectorView; helm: Helm | null; dockedStationId: string | null }>;

function StationOrders({ sector, helm, dockedStationId }: StationPanelProps) {
  const intl = useIntl();
  const { station } = sector;
  if (!station) return null;
  if (!helm) return <LinkButton to={urls.market(sector.id)}>{intl.formatMessage(say.remembered)}</LinkButton>;
  if (dockedStationId !== station.id) {
    return (
      <>
        <Button tone="primary" icon="market" isDisabled={helm.isBusy} onPress={() => helm.dock(station.id)}>
          {intl.formatMessage(say.dock)}
        </Button>
        <LinkButton to={urls.market(sector.id)}>{intl.formatMessage(say.remembered)}</LinkButton>
      </>
    );
  }
  return (
    <>
      <LinkButton to={urls.market()} tone="primary" icon="market">
        {intl.formatMessage(say.trade)}
      </LinkButton>
      <Button isDisabled={helm.isBusy} onPress={() => helm.undock(station.name)}>
        {intl.formatMessage(say.undock)}
      </Button>
    </>
  );
}

/** The station of a sector and what can be done there. */
export function StationPanel({ sector, helm, dockedStationId }: StationPanelProps) {
  const intl = useIntl();
  const { station } = sector;
  return (
    <Panel title={intl.formatMessage(say.station)} icon="market">
      {station ? (
        <>
          <div className="row">
            <strong>{station.name}</strong>
            <Badge>{intl.formatMessage(stationClassWord(station.stationClass))}</Badge>
            {station.isTradeDock && <Badge tone="accent">{intl.formatMessage(say.tradeDock)}</Badge>}
          </div>
          <div className="row">
            <StationOrders sector={sector} helm={helm} dockedStationId={dockedStationId} />
          </div>
        </>
      ) : (
        <p className="soft">{intl.formatMessage(say.noStation)}</p>
      )}
    </Panel>
  );
}
