import { type Bench, type Row, ratioRow } from '#/bench.ts';
import { type Child, startChild } from '#/child.ts';
import type { Addresses, DoorKind, DoorOptions } from '#/graph/doors.ts';
import { identityCards } from '#/graph/identity-card.ts';
import { OPERATIONS } from '#/graph/records.ts';
import { requestsPerSecond } from '#/load.ts';
import { median } from '#/statistics.ts';

const ROUNDS = 5;
const IN_PROCESS_BAR = 1;

type Size = keyof typeof OPERATIONS;
type Contestant = Readonly<{ name: string; url: string; processes: readonly Child[] }>;
type Score = Readonly<{ rate: number; cpuMs: number }>;

/** The gateway beside a plain server with the same resolvers, and beside the stock gateway. */
export const graph: Bench = {
  name: 'graph',
  about:
    'a three-subgraph query through the gateway, in process and over HTTP, beside one plain Apollo Server',
  async run({ seconds }) {
    await using field = new AsyncDisposableStack();
    const { jwks, tokens } = await identityCards([{ user: 'usr_bench', player: 'plr_1' }]);
    const contestants = await openAll(field, jwks);
    const headers = { authorization: `Bearer ${tokens[0]}` };
    const rows: Row[] = [];
    for (const size of ['large', 'small'] as const)
      rows.push(...rowsOf(size, await race(contestants, { size, headers, seconds })));
    return rows;
  },
};

async function openAll(field: AsyncDisposableStack, jwks: string): Promise<readonly Contestant[]> {
  const open = async <Address>(kind: DoorKind, subgraphs: Addresses | null = null) => {
    const child = field.use(startChild(new URL('./door-main.ts', import.meta.url)));
    return { child, address: await child.ask<Address>({ kind, jwks, subgraphs } satisfies DoorOptions) };
  };
  const [ours, stock] = [await open<Addresses>('subgraphs'), await open<Addresses>('stock subgraphs')];
  const plain = await open<string>('plain');
  const inProcess = await open<string>('in-process');
  const overHttp = await open<string>('over HTTP', ours.address);
  const stockOverHttp = await open<string>('stock over HTTP', stock.address);
  return [
    { name: 'plain', url: plain.address, processes: [plain.child] },
    { name: 'in process', url: inProcess.address, processes: [inProcess.child] },
    { name: 'over HTTP', url: overHttp.address, processes: [overHttp.child, ours.child] },
    { name: 'stock', url: stockOverHttp.address, processes: [stockOverHttp.child, stock.child] },
  ];
}

type Race = Readonly<{ size: Size; headers: Readonly<Record<string, string>>; seconds: number }>;

/** Everybody in turn, several times; the middle of each one's rounds counts. The first round only warms up. */
async function race(
  contestants: readonly Contestant[],
  { size, headers, seconds }: Race,
): Promise<ReadonlyMap<string, Score>> {
  const scores = new Map<string, Score[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const contestant of contestants) {
      const before = await cpuSeconds(contestant);
      const rate = await requestsPerSecond({
        url: contestant.url,
        headers,
        bodies: OPERATIONS[size],
        seconds,
      });
      const cpuMs = (((await cpuSeconds(contestant)) - before) * 1_000) / (rate * seconds);
      if (round > 0) scores.get(contestant.name)?.push({ rate, cpuMs });
    }
  }
  return new Map(
    [...scores].map(([name, all]) => [
      name,
      { rate: median(all.map(({ rate }) => rate)), cpuMs: median(all.map(({ cpuMs }) => cpuMs)) },
    ]),
  );
}

const cpuSeconds = async ({ processes }: Contestant): Promise<number> =>
  (await Promise.all(processes.map((child) => child.cpuSeconds()))).reduce((sum, each) => sum + each, 0);

function rowsOf(size: Size, scores: ReadonlyMap<string, Score>): readonly Row[] {
  const beside = (name: string, other: string, bar: number | null): Row => {
    const [ours, theirs] = [scores.get(name), scores.get(other)];
    if (!ours || !theirs) throw new Error(`nobody measured ${name} beside ${other}`);
    return ratioRow(`${size} query, ${name} ÷ ${other}`, {
      ours: shown(ours),
      beside: shown(theirs),
      ratio: ours.rate / theirs.rate,
      bar,
    });
  };
  return [
    beside('in process', 'plain', IN_PROCESS_BAR),
    beside('over HTTP', 'plain', null),
    beside('stock', 'plain', null),
    beside('over HTTP', 'stock', null),
  ];
}

const shown = ({ rate, cpuMs }: Score): string => `${Math.round(rate)}/s, ${cpuMs.toFixed(2)} ms CPU`;
