import type { SubgraphName } from '@sw/kernel/events/catalogue';
import { decodeJson, encodeJson } from '#/orm/json-codec.ts';
import type { Transaction } from '#/orm/transaction.ts';
import type { CommandOutcome } from '#/reservations/initiator.ts';

/** What the owner of something held knows how to do when the command has ended. */
export interface ReservationOwner {
  /** Makes what is held final; called inside the closing transaction. */
  settle(tx: Transaction, reservation: Reservation, facts: unknown): Promise<void>;
  /** Gives back what is held; called inside the closing transaction. */
  release(tx: Transaction, reservation: Reservation): Promise<void>;
}

export type Reservation = Readonly<{
  commandId: string;
  kind: string;
  initiator: SubgraphName;
  held: unknown;
  status: 'held' | 'settled' | 'released';
}>;

export type NewReservation = Readonly<{
  commandId: string;
  kind: string;
  initiator: SubgraphName;
  /** What is held, and the answer that was given; bigint and Date survive. */
  held: unknown;
  expiresInSeconds: number;
}>;

type Row = Readonly<{
  command_id: string;
  kind: string;
  initiator: SubgraphName;
  held: string;
  status: Reservation['status'];
}>;

const COLUMNS = 'command_id, kind, initiator, held, status';

/** The reservation of a command, its row locked; null when there is none. */
export async function findReservation(tx: Transaction, commandId: string): Promise<Reservation | null> {
  const rows = await tx.query<Row>(`select ${COLUMNS} from reservation where command_id = $1 for update`, [
    commandId,
  ]);
  return rows[0] ? toReservation(rows[0]) : null;
}

/** Stores a reservation; the same command twice fails on its key and leaves the first. */
export async function holdReservation(tx: Transaction, reservation: NewReservation): Promise<void> {
  const { commandId, kind, initiator, held, expiresInSeconds } = reservation;
  const expiresAt = new Date(tx.now.getTime() + expiresInSeconds * 1_000);
  await tx.query(
    `insert into reservation (command_id, kind, initiator, held, status, expires_at) values ($1, $2, $3, $4, 'held', $5::timestamptz)`,
    [commandId, kind, initiator, encodeJson(held), expiresAt],
  );
}

/** Ends a held reservation by its outcome; a reservation that is already closed, or unknown, stays as it is. */
export async function closeReservation(
  tx: Transaction,
  owner: ReservationOwner,
  end: CommandEnd,
): Promise<void> {
  const reservation = await findReservation(tx, end.commandId);
  if (reservation?.status !== 'held') return;
  const isSettled = end.outcome === 'settled';
  await tx.query(`update reservation set status = $2, closed_at = $3::timestamptz where command_id = $1`, [
    end.commandId,
    isSettled ? 'settled' : 'released',
    tx.now,
  ]);
  if (isSettled) await owner.settle(tx, reservation, end.facts);
  else await owner.release(tx, reservation);
}

export type CommandEnd = Readonly<{ commandId: string }> & CommandOutcome;

/** Held reservations past their expiry; each is locked by nobody else. */
export async function expiredReservations(tx: Transaction, limit: number): Promise<Reservation[]> {
  const rows = await tx.query<Row>(
    `select ${COLUMNS} from reservation where status = 'held' and expires_at < $1::timestamptz order by expires_at limit $2 for update skip locked`,
    [tx.now, limit],
  );
  return rows.map(toReservation);
}

const toReservation = (row: Row): Reservation => ({
  commandId: row.command_id,
  kind: row.kind,
  initiator: row.initiator,
  held: decodeJson(row.held),
  status: row.status,
});
