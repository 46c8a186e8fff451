import { Agent } from 'node:http';
import { type Bench, ratioRow } from '#/bench.ts';
import type { Order, Orders } from '#/buy/platform-main.ts';
import { TRADERS } from '#/buy/traders.ts';
import { startChild } from '#/child.ts';
import { answered } from '#/load.ts';
import { median } from '#/statistics.ts';

const ROUNDS = 5;
/** Enough for rounds of some seconds on a small machine. */
const PURCHASES_EACH_PER_SECOND = 15;
const BAR = 0.35;
const BUY =
  'mutation($input: BuyCommodityInput!) { buyCommodity(input: $input) { trade { id totalCredits } wallet { balanceCredits } errors { __typename } } }';

/** The same purchases on the same tables, through everything and by hand. */
export const buy: Bench = {
  name: 'buy',
  about: 'buyCommodity through the whole graph, beside the same SQL by hand over one pool',
  async run({ seconds }) {
    await using platform = startChild(new URL('./platform-main.ts', import.meta.url));
    const { url } = await platform.ask<{ url: string }>({ open: true });
    const quotesEach = Math.max(1, Math.round(PURCHASES_EACH_PER_SECOND * seconds));
    const rates = { graph: [] as number[], hand: [] as number[] };
    for (let round = 0; round <= ROUNDS; round++) {
      const byGraph =
        (quotesEach * TRADERS) / (await secondsThroughGraph(url, await platform.ask<Orders>({ quotesEach })));
      const byHand = await platform.ask<Orders>({ quotesEach });
      const hand = (quotesEach * TRADERS) / (await platform.ask<{ seconds: number }>({ byHand })).seconds;
      if (round === 0) continue;
      rates.graph.push(byGraph);
      rates.hand.push(hand);
    }
    const [graph, hand] = [median(rates.graph), median(rates.hand)];
    return [
      ratioRow('buyCommodity through the graph ÷ by hand', {
        ours: `${Math.round(graph)}/s`,
        beside: `${Math.round(hand)}/s`,
        ratio: graph / hand,
        bar: BAR,
      }),
    ];
  },
};

async function secondsThroughGraph(url: string, orders: Orders): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: TRADERS });
  const way = { agent, target: new URL('/graphql', url) };
  const startedAt = performance.now();
  await Promise.all(orders.map((own) => inTurn(own, (order) => buyOne(way, order))));
  const took = (performance.now() - startedAt) / 1_000;
  agent.destroy();
  return took;
}

async function inTurn(orders: readonly Order[], each: (order: Order) => Promise<void>): Promise<void> {
  for (const order of orders) await each(order);
}

async function buyOne(
  way: Readonly<{ agent: Agent; target: URL }>,
  { token, quoteId }: Order,
): Promise<void> {
  const variables = { input: { idempotencyKey: quoteId, quoteId } };
  const text = await answered(
    { ...way, headers: { authorization: `Bearer ${token}` } },
    JSON.stringify({ query: BUY, variables }),
  );
  if (!text.includes('"errors":[]')) throw new Error(text);
}
