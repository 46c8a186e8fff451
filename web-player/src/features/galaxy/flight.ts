import type { Course } from '#/features/galaxy/documents.ts';

/** A flight stops by itself when fewer turns than this are left. */
export const TURNS_KEPT = 20;

export type Flight = Readonly<{
  course: Course;
  legsFlown: number;
  state: 'ready' | 'flying' | 'stopping' | 'stopped' | 'low-turns' | 'refused' | 'arrived';
}>;

export type FlightEvent =
  | Readonly<{ kind: 'fly' }>
  | Readonly<{ kind: 'stop' }>
  | Readonly<{ kind: 'refused' }>
  | Readonly<{ kind: 'leg-flown'; turnsLeft: number }>;

/** A course that is not flown yet. */
export const readyFlight = (course: Course): Flight => ({
  course,
  legsFlown: 0,
  state: course.legs.length === 0 ? 'arrived' : 'ready',
});

/** The leg that comes next; null at the end. */
export const nextLeg = (flight: Flight) => flight.course.legs[flight.legsFlown] ?? null;

function afterLeg(flight: Flight, turnsLeft: number): Flight {
  const legsFlown = flight.legsFlown + 1;
  if (legsFlown >= flight.course.legs.length) return { ...flight, legsFlown, state: 'arrived' };
  if (flight.state === 'stopping') return { ...flight, legsFlown, state: 'stopped' };
  return { ...flight, legsFlown, state: turnsLeft < TURNS_KEPT ? 'low-turns' : 'flying' };
}

/** The flight after something happened. Only an order of the pilot makes it go on after a stop. */
export function afterFlightEvent(flight: Flight, event: FlightEvent): Flight {
  switch (event.kind) {
    case 'fly':
      return flight.state === 'arrived' ? flight : { ...flight, state: 'flying' };
    case 'stop':
      return flight.state === 'flying' ? { ...flight, state: 'stopping' } : flight;
    case 'refused':
      return { ...flight, state: 'refused' };
    case 'leg-flown':
      return afterLeg(flight, event.turnsLeft);
  }
}

export const isUnderWay = (flight: Flight | null): boolean =>
  flight?.state === 'flying' || flight?.state === 'stopping';
