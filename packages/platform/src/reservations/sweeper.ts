import { ok } from '@sw/kernel/result';
import type { Logger } from '#/logger/logger.ts';
import type { UnitOfWork } from '#/orm/unit-of-work.ts';
import {
  closeReservation,
  expiredReservations,
  type Reservation,
  type ReservationOwner,
} from '#/reservations/owner.ts';
import type { Job, Peers } from '#/runtime/subgraph.ts';
import type { Metrics } from '#/telemetry/metrics.ts';

const BATCH = 50;
const EVERY_SECONDS = 2;

export type SweeperOptions = Readonly<{
  uow: UnitOfWork;
  peers: Peers;
  owner: ReservationOwner;
  log: Logger;
  metrics: Metrics;
}>;

/** Asks the initiator about each reservation past its expiry and closes it by the answer; it never guesses. */
export function reservationSweeper(options: SweeperOptions): Job {
  return {
    name: 'sweep-reservations',
    everySeconds: EVERY_SECONDS,
    run: async () => {
      const expired = await options.uow.run(async (tx) => ok(await expiredReservations(tx, BATCH)));
      for (const reservation of expired.ok ? expired.value : []) await sweep(options, reservation);
    },
  };
}

async function sweep(
  { uow, peers, owner, log, metrics }: SweeperOptions,
  reservation: Reservation,
): Promise<void> {
  const { commandId, initiator, kind } = reservation;
  const end = await peers.outcome(initiator, commandId).catch((error: unknown) => {
    log.warn(
      { err: error, commandId, initiator },
      'the initiator does not answer; the reservation stays held',
    );
    return null;
  });
  if (!end) return;
  await uow.run(async (tx) => ok(await closeReservation(tx, owner, { commandId, ...end })));
  metrics.reservationsSwept(kind, 1);
}
