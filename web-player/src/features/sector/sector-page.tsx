import { LinkButton } from '@sw/web-kit/ui/button.tsx';
import { Badge, Notice } from '@sw/web-kit/ui/notice.tsx';
import { Page } from '@sw/web-kit/ui/page.tsx';
import { Empty, Shown } from '@sw/web-kit/ui/states.tsx';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { useParams } from 'react-router';
import { AttackDialog } from '#/features/sector/attack-dialog.tsx';
import { PiratesPanel, ShipsPanel } from '#/features/sector/contacts.tsx';
import type { SectorView } from '#/features/sector/documents.ts';
import { sectorMessages as say } from '#/features/sector/messages.ts';
import { PlanetsPanel } from '#/features/sector/planets-panel.tsx';
import { SectorFacts } from '#/features/sector/sector-facts.tsx';
import { StationPanel } from '#/features/sector/station-panel.tsx';
import type { Target } from '#/features/sector/target.ts';
import { useHelm } from '#/features/sector/use-helm.ts';
import { useSector } from '#/features/sector/use-sector.ts';
import { WarpList } from '#/features/sector/warp-list.tsx';
import { OrderProblem } from '#/shared/orders/order-problem.tsx';
import { type Pilot, usePilot } from '#/shared/pilot/pilot.ts';
import { urls } from '#/shared/urls.ts';
import './sector.css';

type SectorProps = Readonly<{ sector: SectorView; pilot: Pilot; onChanged: () => void }>;

function Here({ sector, pilot, onChanged }: SectorProps) {
  const helm = useHelm(onChanged);
  const [target, setTarget] = useState<Target | null>(null);
  const { dockedAt } = pilot.ship;
  return (
    <>
      <div className="announcement" aria-live="polite">
        {helm.report && <Notice tone="good">{helm.report}</Notice>}
      </div>
      <OrderProblem of={helm.problem} />
      <div className="columns">
        <div className="stack">
          <StationPanel sector={sector} helm={helm} dockedStationId={dockedAt?.id ?? null} />
          <WarpList warps={sector.warps} helm={helm} dockedAt={dockedAt?.name ?? null} />
        </div>
        <div className="stack">
          <ShipsPanel sector={sector} pilot={pilot} onAttack={setTarget} />
          <PiratesPanel pirates={sector.pirates} onAttack={setTarget} />
        </div>
        <div className="stack">
          <SectorFacts sector={sector} />
          <PlanetsPanel planets={sector.planets} />
        </div>
      </div>
      {target && <AttackDialog target={target} pilot={pilot} onClose={() => setTarget(null)} />}
    </>
  );
}

function Elsewhere({ sector }: Readonly<{ sector: SectorView }>) {
  const intl = useIntl();
  return (
    <>
      <Notice>{intl.formatMessage(say.shipsAbsent)}</Notice>
      <div className="columns">
        <div className="stack">
          <SectorFacts sector={sector} />
          <PlanetsPanel planets={sector.planets} />
        </div>
        <div className="stack">
          <StationPanel sector={sector} helm={null} dockedStationId={null} />
          <WarpList warps={sector.warps} helm={null} dockedAt={null} />
        </div>
      </div>
    </>
  );
}

function Unknown() {
  const intl = useIntl();
  return (
    <Page title={intl.formatMessage(say.unknownTitle)}>
      <Empty icon="sector">
        <p>{intl.formatMessage(say.unknown)}</p>
        <LinkButton to={urls.map()} icon="map">
          {intl.formatMessage(say.toMap)}
        </LinkButton>
      </Empty>
    </Page>
  );
}

/** The sector the ship is in, or another one as far as it is known. `beside` stands above the facts. */
export function SectorPage({ beside }: Readonly<{ beside?: (pilot: Pilot) => ReactNode }>) {
  const intl = useIntl();
  const pilot = usePilot();
  const { sectorId = pilot.ship.sector.id } = useParams();
  const isHere = sectorId === pilot.ship.sector.id;
  const [answer, reload] = useSector(sectorId, isHere);
  return (
    <Shown of={answer} onRetry={reload}>
      {({ sector }) =>
        sector ? (
          <Page
            title={intl.formatMessage(say.title, { number: sector.number })}
            aside={isHere && <Badge tone="good">{intl.formatMessage(say.here)}</Badge>}
          >
            {isHere && beside?.(pilot)}
            {isHere ? (
              <Here sector={sector} pilot={pilot} onChanged={reload} />
            ) : (
              <Elsewhere sector={sector} />
            )}
          </Page>
        ) : (
          <Unknown />
        )
      }
    </Shown>
  );
}
