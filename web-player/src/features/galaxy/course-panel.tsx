import { useLoaded } from '@sw/web-kit/graphql/use-loaded.ts';
import { Button, LinkButton } from '@sw/web-kit/ui/button.tsx';
import { Icon } from '@sw/web-kit/ui/icons.tsx';
import { Badge, Notice } from '@sw/web-kit/ui/notice.tsx';
import { Segments } from '@sw/web-kit/ui/segments.tsx';
import { Shown } from '@sw/web-kit/ui/states.tsx';
import { useEffect } from 'react';
import { useIntl } from 'react-intl';
import { type Course, courseQuery } from '#/features/galaxy/documents.ts';
import { isUnderWay, nextLeg, TURNS_KEPT } from '#/features/galaxy/flight.ts';
import { galaxyMessages as say } from '#/features/galaxy/messages.ts';
import type { Autopilot } from '#/features/galaxy/use-flight.ts';
import type { CourseObjective } from '#/gql/graphql.ts';
import { OrderProblem } from '#/shared/orders/order-problem.tsx';
import { urls } from '#/shared/urls.ts';

const OBJECTIVES = [
  { value: 'TURNS', word: say.saveTurns },
  { value: 'BALANCED', word: say.saveBoth },
  { value: 'RISK', word: say.saveRisk },
] as const;

function Legs({ course, legsFlown }: Readonly<{ course: Course; legsFlown: number }>) {
  const intl = useIntl();
  return (
    <ol className="legs">
      {course.legs.map((leg, place) => (
        <li key={leg.to.id} className="leg" data-flown={place < legsFlown}>
          <Icon name={place < legsFlown ? 'check' : place === legsFlown ? 'move' : 'circle'} />
          <span>
            {intl.formatMessage(say.leg, { number: leg.to.number, turns: leg.turnCost, risk: leg.risk })}
          </span>
          {place < legsFlown && <span className="small soft">{intl.formatMessage(say.legDone)}</span>}
          {place === legsFlown && <Badge tone="accent">{intl.formatMessage(say.legNext)}</Badge>}
        </li>
      ))}
    </ol>
  );
}

function FlightReport({ autopilot }: Readonly<{ autopilot: Autopilot }>) {
  const intl = useIntl();
  const { flight } = autopilot;
  const goal = flight?.course.legs.at(-1)?.to.number ?? 0;
  return (
    <div className="announcement" aria-live="polite">
      {isUnderWay(flight) && flight && (
        <Notice>{intl.formatMessage(say.flying, { number: nextLeg(flight)?.to.number ?? goal })}</Notice>
      )}
      {flight?.state === 'arrived' && (
        <Notice tone="good">
          <p>{intl.formatMessage(say.arrived, { number: goal })}</p>
          <LinkButton to={urls.sector()}>{intl.formatMessage(say.toSector)}</LinkButton>
        </Notice>
      )}
      {flight?.state === 'stopped' && <Notice>{intl.formatMessage(say.stopped)}</Notice>}
      {flight?.state === 'low-turns' && (
        <Notice tone="warn">{intl.formatMessage(say.lowTurns, { limit: TURNS_KEPT })}</Notice>
      )}
    </div>
  );
}

type OrdersProps = Readonly<{ course: Course; isDocked: boolean; autopilot: Autopilot }>;

function CourseOrders({ course, isDocked, autopilot }: OrdersProps) {
  const intl = useIntl();
  const { flight } = autopilot;
  if (flight?.state === 'arrived') return null;
  if (isUnderWay(flight)) {
    return (
      <Button icon="pause" isDisabled={flight?.state === 'stopping'} onPress={autopilot.stop}>
        {intl.formatMessage(say.stop)}
      </Button>
    );
  }
  return (
    <Button tone="primary" icon="move" onPress={() => autopilot.fly(flight?.course ?? course, isDocked)}>
      {intl.formatMessage(flight ? say.goOn : isDocked ? say.undockAndFly : say.fly)}
    </Button>
  );
}

function CourseView({ course, isDocked, autopilot }: OrdersProps) {
  const intl = useIntl();
  const shown = autopilot.flight?.course ?? course;
  if (shown.legs.length === 0) return <p>{intl.formatMessage(say.alreadyHere)}</p>;
  return (
    <div className="stack">
      <p className="figures">
        {intl.formatMessage(say.total, { legs: shown.legs.length, turns: shown.totalTurns })}
      </p>
      <FlightReport autopilot={autopilot} />
      <OrderProblem of={autopilot.problem} />
      <div className="row">
        <CourseOrders course={course} isDocked={isDocked} autopilot={autopilot} />
      </div>
      <Legs course={shown} legsFlown={autopilot.flight?.legsFlown ?? 0} />
    </div>
  );
}

type CoursePanelProps = Readonly<{
  toSectorId: string;
  isDocked: boolean;
  objective: CourseObjective;
  onObjective: (objective: CourseObjective) => void;
  autopilot: Autopilot;
  onCourse: (course: Course | null) => void;
}>;

/** The way to the chosen sector, and the orders to fly it. */
export function CoursePanel({
  toSectorId,
  isDocked,
  objective,
  onObjective,
  autopilot,
  onCourse,
}: CoursePanelProps) {
  const intl = useIntl();
  const isFlown = autopilot.flight !== null;
  const [answer, reload] = useLoaded({
    query: courseQuery,
    variables: { toSectorId, objective },
    requestPolicy: 'network-only',
    pause: isFlown,
  });
  const plotted = answer.kind === 'ready' ? answer.value.plotCourse : null;
  const course = autopilot.flight?.course ?? plotted;
  useEffect(() => onCourse(course), [course, onCourse]);
  return (
    <div className="stack">
      {!isFlown && (
        <Segments
          label={intl.formatMessage(say.objective)}
          segments={OBJECTIVES.map(({ value, word }) => ({ value, label: intl.formatMessage(word) }))}
          value={objective}
          onChange={onObjective}
        />
      )}
      <Shown of={answer} onRetry={reload}>
        {() =>
          course ? (
            <CourseView course={course} isDocked={isDocked} autopilot={autopilot} />
          ) : (
            <p>{intl.formatMessage(say.noCourse)}</p>
          )
        }
      </Shown>
    </div>
  );
}
