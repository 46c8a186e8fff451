import { useState } from 'react';
import { useIntl } from 'react-intl';
import { sectorMessages as say } from '#/features/sector/messages.ts';
import {
  dockShipMutation,
  moveShipMutation,
  scanSectorMutation,
  undockShipMutation,
} from '#/shared/helm/documents.ts';
import { type Outcome, useOrder } from '#/shared/orders/use-order.ts';

export type Helm = Readonly<{
  isBusy: boolean;
  /** What the last order came to, in a sentence; null when it failed or none was given. */
  report: string | null;
  problem: Outcome<unknown> | null;
  move: (toSectorId: string) => void;
  scan: (sectorId: string) => void;
  dock: (stationId: string) => void;
  undock: (stationName: string) => void;
}>;

/** The ship's orders in a sector, one at a time. */
export function useHelm(onDone: () => void): Helm {
  const intl = useIntl();
  const [report, setReport] = useState<string | null>(null);
  const [problem, setProblem] = useState<Outcome<unknown> | null>(null);
  const moving = useOrder(moveShipMutation);
  const scanning = useOrder(scanSectorMutation);
  const docking = useOrder(dockShipMutation);
  const undocking = useOrder(undockShipMutation);

  const settle = async <Done>(order: Promise<Outcome<Done>>, sentence: (done: Done) => string) => {
    setReport(null);
    setProblem(null);
    const outcome = await order;
    setReport(outcome.kind === 'done' ? sentence(outcome.value) : null);
    setProblem(outcome.kind === 'done' ? null : outcome);
    if (outcome.kind === 'done') onDone();
  };

  return {
    isBusy: moving.isPending || scanning.isPending || docking.isPending || undocking.isPending,
    report,
    problem,
    move: (toSectorId) =>
      void settle(moving.give({ toSectorId }), ({ sector, turnsSpent }) =>
        intl.formatMessage(say.moved, { number: sector?.number ?? 0, cost: turnsSpent ?? 0 }),
      ),
    scan: (sectorId) =>
      void settle(scanning.give({ sectorId }), ({ sector, turnsSpent }) =>
        intl.formatMessage(say.scanned, { number: sector?.number ?? 0, cost: turnsSpent ?? 0 }),
      ),
    dock: (stationId) =>
      void settle(docking.give({ stationId }), ({ station, turnsSpent }) =>
        intl.formatMessage(say.docked, { station: station?.name ?? '', cost: turnsSpent ?? 0 }),
      ),
    undock: (station) => void settle(undocking.give({}), () => intl.formatMessage(say.undocked, { station })),
  };
}
