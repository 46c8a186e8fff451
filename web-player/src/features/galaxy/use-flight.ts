import { useCallback, useEffect, useRef, useState } from 'react';
import type { Course } from '#/features/galaxy/documents.ts';
import { afterFlightEvent, type Flight, isUnderWay, nextLeg, readyFlight } from '#/features/galaxy/flight.ts';
import { moveShipMutation, undockShipMutation } from '#/shared/helm/documents.ts';
import { type Outcome, useOrder } from '#/shared/orders/use-order.ts';

export type Autopilot = Readonly<{
  flight: Flight | null;
  problem: Outcome<unknown> | null;
  fly: (course: Course, isDocked: boolean) => void;
  stop: () => void;
  clear: () => void;
}>;

/** Flies a course leg by leg; each leg is an order of its own, and the first refusal ends it. */
export function useFlight(): Autopilot {
  const [flight, setFlight] = useState<Flight | null>(null);
  const [problem, setProblem] = useState<Outcome<unknown> | null>(null);
  const moving = useOrder(moveShipMutation);
  const undocking = useOrder(undockShipMutation);
  const isOrdering = useRef(false);

  const happened = useCallback(
    (event: Parameters<typeof afterFlightEvent>[1]) =>
      setFlight((before) => before && afterFlightEvent(before, event)),
    [],
  );
  const refuse = useCallback(
    (outcome: Outcome<unknown>) => {
      setProblem(outcome);
      happened({ kind: 'refused' });
    },
    [happened],
  );

  const { give } = moving;
  useEffect(() => {
    const leg = flight && isUnderWay(flight) ? nextLeg(flight) : null;
    if (!leg || isOrdering.current) return;
    isOrdering.current = true;
    void give({ toSectorId: leg.to.id }).then((outcome) => {
      isOrdering.current = false;
      if (outcome.kind === 'done')
        happened({ kind: 'leg-flown', turnsLeft: outcome.value.turns?.turnsLeft ?? 0 });
      else refuse(outcome);
    });
  }, [flight, give, happened, refuse]);

  const fly = async (course: Course, isDocked: boolean) => {
    setProblem(null);
    const start = flight?.course === course ? flight : readyFlight(course);
    if (isDocked) {
      const outcome = await undocking.give({});
      if (outcome.kind !== 'done') return setProblem(outcome);
    }
    setFlight(afterFlightEvent(start, { kind: 'fly' }));
  };
  const clear = useCallback(() => {
    setFlight(null);
    setProblem(null);
  }, []);
  return {
    flight,
    problem,
    fly: (course, isDocked) => void fly(course, isDocked),
    stop: () => happened({ kind: 'stop' }),
    clear,
  };
}
