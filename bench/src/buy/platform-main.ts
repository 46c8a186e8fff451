import { buyByHand, readPurchase } from '#/buy/by-hand.ts';
import { startBuyPlatform } from '#/buy/platform.ts';
import { openTraders, quotesFor } from '#/buy/traders.ts';
import { answerParent } from '#/child.ts';

export type Order = Readonly<{ token: string; playerId: string; quoteId: string }>;
/** One list per trader. */
export type Orders = readonly (readonly Order[])[];
type Question = Readonly<{ open: true }> | Readonly<{ quotesEach: number }> | Readonly<{ byHand: Orders }>;

const resources = new AsyncDisposableStack();
const opening = startBuyPlatform(resources).then(async (platform) => ({
  platform,
  traders: await openTraders(platform),
}));
opening.catch(() => undefined); // the first question tells

answerParent(
  async (question: Question) => {
    const { platform, traders } = await opening;
    if ('open' in question) return { url: platform.url };
    if ('quotesEach' in question) {
      return Promise.all(
        traders.map(async (trader) =>
          (await quotesFor(platform, trader, question.quotesEach)).map((quoteId) => ({
            token: trader.token,
            playerId: trader.playerId,
            quoteId,
          })),
        ),
      );
    }
    const startedAt = performance.now();
    await Promise.all(
      question.byHand.map(async (orders) => {
        for (const order of orders) await buyByHand(platform.economy, readPurchase(order));
      }),
    );
    return { seconds: (performance.now() - startedAt) / 1_000 };
  },
  () => resources.disposeAsync(),
);
