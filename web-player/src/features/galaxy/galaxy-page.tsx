import { useLoaded } from '@sw/web-kit/graphql/use-loaded.ts';
import { LinkButton } from '@sw/web-kit/ui/button.tsx';
import { Field } from '@sw/web-kit/ui/field.tsx';
import { Badge, Notice } from '@sw/web-kit/ui/notice.tsx';
import { Page } from '@sw/web-kit/ui/page.tsx';
import { Panel } from '@sw/web-kit/ui/panel.tsx';
import { Segments } from '@sw/web-kit/ui/segments.tsx';
import { Empty, Loading, Shown } from '@sw/web-kit/ui/states.tsx';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { CoursePanel } from '#/features/galaxy/course-panel.tsx';
import {
  type ChartSector,
  type Course,
  type StarChart,
  starChartQuery,
} from '#/features/galaxy/documents.ts';
import { drawingOf } from '#/features/galaxy/drawing.ts';
import { findSectors } from '#/features/galaxy/find-sectors.ts';
import { isUnderWay } from '#/features/galaxy/flight.ts';
import { hasWebGl } from '#/features/galaxy/has-web-gl.ts';
import { galaxyMessages as say } from '#/features/galaxy/messages.ts';
import { SectorTable } from '#/features/galaxy/sector-table.tsx';
import { useFlight } from '#/features/galaxy/use-flight.ts';
import type { CourseObjective } from '#/gql/graphql.ts';
import { type Pilot, usePilot } from '#/shared/pilot/pilot.ts';
import { urls } from '#/shared/urls.ts';
import './galaxy.css';

const ChartCanvas = lazy(async () => ({
  default: (await import('#/features/galaxy/chart-canvas.tsx')).ChartCanvas,
}));

type View = 'chart' | 'list';
type ChosenProps = Readonly<{
  sector: ChartSector | null;
  pilot: Pilot;
  onCourse: (course: Course | null) => void;
}>;

function Chosen({ sector, pilot, onCourse }: ChosenProps) {
  const intl = useIntl();
  const [objective, setObjective] = useState<CourseObjective>('TURNS');
  const autopilot = useFlight();
  if (!sector) return <p className="soft">{intl.formatMessage(say.chooseHint)}</p>;
  return (
    <div className="stack">
      <div className="row-spread">
        <strong>{intl.formatMessage(say.sectorNumber, { number: sector.number })}</strong>
        {sector.stationName && <Badge tone="accent">{sector.stationName}</Badge>}
        <LinkButton to={urls.sector(sector.id)} size="slim">
          {intl.formatMessage(say.open)}
        </LinkButton>
      </div>
      {sector.id === pilot.ship.sector.id && autopilot.flight === null ? (
        <p>{intl.formatMessage(say.alreadyHere)}</p>
      ) : (
        <CoursePanel
          toSectorId={sector.id}
          isDocked={pilot.ship.dockedAt !== null && !isUnderWay(autopilot.flight)}
          objective={objective}
          onObjective={setObjective}
          autopilot={autopilot}
          onCourse={onCourse}
        />
      )}
    </div>
  );
}

type AtlasProps = Readonly<{ chart: StarChart; pilot: Pilot }>;

function Atlas({ chart, pilot }: AtlasProps) {
  const intl = useIntl();
  const [canDraw] = useState(hasWebGl);
  const [view, setView] = useState<View>(canDraw ? 'chart' : 'list');
  const [search, setSearch] = useState('');
  const [chosenNumber, setChosenNumber] = useState<number | null>(null);
  const [course, setCourse] = useState<Course | null>(null);
  const hereNumber = pilot.ship.sector.number;
  const found = useMemo(() => findSectors(chart.sectors, search), [chart, search]);
  const drawing = useMemo(
    () => drawingOf(chart, { hereNumber, chosenNumber, course }),
    [chart, hereNumber, chosenNumber, course],
  );
  const chosen = chart.sectors.find((sector) => sector.number === chosenNumber) ?? null;
  const [first] = found;
  const choose = (number: number) => {
    setCourse(null);
    setChosenNumber(number);
  };
  const views = [
    { value: 'chart', label: intl.formatMessage(say.chart) },
    { value: 'list', label: intl.formatMessage(say.list) },
  ] as const;
  return (
    <>
      {!canDraw && <Notice>{intl.formatMessage(say.noWebGl)}</Notice>}
      <form
        className="atlas-tools"
        onSubmit={(event) => {
          event.preventDefault();
          if (first) choose(first.number);
        }}
      >
        <Field
          type="search"
          label={intl.formatMessage(say.find)}
          hint={intl.formatMessage(say.findHint)}
          value={search}
          onChange={setSearch}
        />
        {canDraw && (
          <Segments label={intl.formatMessage(say.view)} segments={views} value={view} onChange={setView} />
        )}
        <p className="small soft" role="status">
          {search !== '' && intl.formatMessage(say.found, { count: found.length })}
        </p>
      </form>
      <div className="atlas">
        {view === 'chart' ? (
          <div className="stack-tight">
            <Suspense fallback={<Loading />}>
              <ChartCanvas
                drawing={drawing}
                hereNumber={hereNumber}
                centreNumber={search !== '' && first ? first.number : null}
                onChoose={choose}
              />
            </Suspense>
            <p className="small soft">{intl.formatMessage(say.legend)}</p>
          </div>
        ) : (
          <SectorTable
            sectors={found}
            hereNumber={hereNumber}
            chosenNumber={chosenNumber}
            onChoose={choose}
          />
        )}
        <Panel title={intl.formatMessage(say.chosen)} icon="sector">
          <Chosen key={chosenNumber} sector={chosen} pilot={pilot} onCourse={setCourse} />
        </Panel>
      </div>
    </>
  );
}

/** What the pilot knows of the region, drawn or listed, and the way anywhere in it. */
export function GalaxyPage() {
  const intl = useIntl();
  const pilot = usePilot();
  const [answer, reload] = useLoaded({
    query: starChartQuery,
    variables: { regionId: pilot.ship.sector.region.id },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: in another sector more of the map is known
  useEffect(reload, [pilot.ship.sector.id]);
  return (
    <Shown of={answer} onRetry={reload}>
      {({ starMap }) =>
        starMap && starMap.sectors.length > 0 ? (
          <Page
            title={intl.formatMessage(say.title, { region: starMap.region.name })}
            aside={<Badge>{intl.formatMessage(say.known, { count: starMap.sectors.length })}</Badge>}
          >
            <Atlas chart={starMap} pilot={pilot} />
          </Page>
        ) : (
          <Page title={intl.formatMessage(say.plainTitle)}>
            <Empty icon="map">{intl.formatMessage(say.none)}</Empty>
          </Page>
        )
      }
    </Shown>
  );
}
