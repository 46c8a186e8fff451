import type { UnitOfWork } from '@sw/platform/orm/unit-of-work';
import type { Job } from '@sw/platform/runtime/subgraph';
import { countTraffic } from '#/modules/market/use-cases/count-traffic.ts';
import { forgetPrices } from '#/modules/market/use-cases/forget-prices.ts';
import { settleMarkets } from '#/modules/market/use-cases/settle-markets.ts';
import { forgetQuotes } from '#/modules/trading/use-cases/forget-quotes.ts';

const BATCH = 500;

/** Timed work: markets under somebody's eyes tick every minute, and what is past its keeping goes. */
export function economyJobs(uow: UnitOfWork): Job[] {
  return [
    { name: 'count-traffic', everySeconds: 60, run: async () => void (await countTraffic(uow)) },
    {
      name: 'settle-markets',
      everySeconds: 60,
      run: () => inBatches(() => settleMarkets(uow, { staleSeconds: 45, limit: BATCH })),
    },
    {
      name: 'forget-prices',
      everySeconds: 3600,
      run: () => inBatches(() => forgetPrices(uow, { olderThanDays: 30, limit: BATCH })),
    },
    {
      name: 'forget-quotes',
      everySeconds: 300,
      run: () => inBatches(() => forgetQuotes(uow, { expiredForSeconds: 600, limit: BATCH })),
    },
  ];
}

type Batch = () => Promise<Readonly<{ ok: true; value: number }> | Readonly<{ ok: false }>>;

/** Repeats until a batch comes back less than full. */
async function inBatches(take: Batch): Promise<void> {
  for (;;) {
    const result = await take();
    if (!result.ok || result.value < BATCH) return;
  }
}
