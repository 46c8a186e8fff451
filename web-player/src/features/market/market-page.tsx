import { Ago } from '@sw/web-kit/format/ago.tsx';
import { useFeed } from '@sw/web-kit/graphql/use-feed.ts';
import { useLoaded } from '@sw/web-kit/graphql/use-loaded.ts';
import { LinkButton } from '@sw/web-kit/ui/button.tsx';
import { Badge, Notice } from '@sw/web-kit/ui/notice.tsx';
import { Page } from '@sw/web-kit/ui/page.tsx';
import { Panel } from '@sw/web-kit/ui/panel.tsx';
import { Empty, Shown } from '@sw/web-kit/ui/states.tsx';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useParams } from 'react-router';
import {
  type MarketView,
  marketFeed,
  type StationView,
  stationMarketQuery,
} from '#/features/market/documents.ts';
import { HoldPanel } from '#/features/market/hold-panel.tsx';
import { MarketTable } from '#/features/market/market-table.tsx';
import { marketMessages as say } from '#/features/market/messages.ts';
import { PricePanel } from '#/features/market/price-panel.tsx';
import { TradeDialog, type TradeIntent } from '#/features/market/trade-dialog.tsx';
import { tradeReport } from '#/features/market/trade-report.ts';
import { useSoon } from '#/shared/live/use-soon.ts';
import { type Pilot, usePilot } from '#/shared/pilot/pilot.ts';
import { urls } from '#/shared/urls.ts';
import './market.css';

function NoStation({ text }: Readonly<{ text: string }>) {
  const intl = useIntl();
  return (
    <Page title={intl.formatMessage(say.plainTitle)}>
      <Empty icon="market">
        <p>{text}</p>
        <div className="row">
          <LinkButton to={urls.sector()} tone="primary">
            {intl.formatMessage(say.toSector)}
          </LinkButton>
          <LinkButton to={urls.map()}>{intl.formatMessage(say.toMap)}</LinkButton>
        </div>
      </Empty>
    </Page>
  );
}

function PriceAge({ market }: Readonly<{ market: MarketView }>) {
  const intl = useIntl();
  if (market.isLive) return <Badge tone="good">{intl.formatMessage(say.live)}</Badge>;
  return (
    <Badge tone="warn">
      <FormattedMessage {...say.remembered} values={{ ago: <Ago key="ago" at={market.observedAt} /> }} />
    </Badge>
  );
}

type TradingProps = Readonly<{
  station: StationView;
  market: MarketView;
  pilot: Pilot;
  onChanged: () => void;
}>;

function Trading({ station, market, pilot, onChanged }: TradingProps) {
  const intl = useIntl();
  const [intent, setIntent] = useState<TradeIntent | null>(null);
  const [report, setReport] = useState<string | null>(null);
  const { hold } = pilot.ship;
  return (
    <>
      {!market.isLive && <Notice tone="warn">{intl.formatMessage(say.rememberedHint)}</Notice>}
      <div className="announcement" aria-live="polite">
        {report && <Notice tone="good">{report}</Notice>}
      </div>
      <Panel title={intl.formatMessage(say.listings)} icon="market" aside={<PriceAge market={market} />}>
        <MarketTable market={market} hold={hold} onTrade={market.isLive ? setIntent : null} />
      </Panel>
      <div className="columns">
        {hold && <HoldPanel hold={hold} />}
        <PricePanel stationId={station.id} goods={market.listings.map((listing) => listing.commodity)} />
      </div>
      {intent && (
        <TradeDialog
          {...intent}
          listing={
            market.listings.find(({ commodity }) => commodity === intent.listing.commodity) ?? intent.listing
          }
          stationId={station.id}
          hold={hold}
          onClose={() => setIntent(null)}
          onDone={(trade) => {
            setIntent(null);
            setReport(tradeReport(intl, trade));
            onChanged();
          }}
        />
      )}
    </>
  );
}

function StationMarket({ sectorId, pilot }: Readonly<{ sectorId: string; pilot: Pilot }>) {
  const intl = useIntl();
  const [answer, reload] = useLoaded({ query: stationMarketQuery, variables: { sectorId } });
  const reloadSoon = useSoon(reload);
  const dockedId = pilot.ship.dockedAt?.id ?? '';
  useFeed({
    document: marketFeed,
    variables: { stationId: dockedId },
    isOpen: dockedId !== '' && sectorId === pilot.ship.sector.id,
    onEvent: (event) => event.__typename === 'PriceChanged' && reloadSoon(),
    onResync: reload,
  });
  return (
    <Shown of={answer} onRetry={reload}>
      {({ sector }) => {
        const station = sector?.station;
        if (!station?.market) return <NoStation text={intl.formatMessage(say.noMarket)} />;
        return (
          <Page title={intl.formatMessage(say.title, { station: station.name })}>
            <Trading
              key={station.id}
              station={station}
              market={station.market}
              pilot={pilot}
              onChanged={reload}
            />
          </Page>
        );
      }}
    </Shown>
  );
}

/** The market of the station the ship is docked at, or another one as it is remembered. */
export function MarketPage() {
  const intl = useIntl();
  const pilot = usePilot();
  const { sectorId } = useParams();
  if (sectorId === undefined && pilot.ship.dockedAt === null)
    return <NoStation text={intl.formatMessage(say.notDocked)} />;
  return <StationMarket sectorId={sectorId ?? pilot.ship.sector.id} pilot={pilot} />;
}
