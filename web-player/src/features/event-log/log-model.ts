import type { LogQuery } from '#/gql/graphql.ts';
import type { JournalEntry } from '#/shared/live/journal.ts';

export type LoggedTrade = LogQuery['myTrades']['nodes'][number];
export type LoggedFight = LogQuery['myCombats']['nodes'][number];
type ShipFact = Exclude<JournalEntry, { __typename: 'CombatStarted' }>;

export type LogEntry = Readonly<{ key: string; at: string }> &
  (
    | Readonly<{ kind: 'trade'; trade: LoggedTrade }>
    | Readonly<{ kind: 'fight'; fight: LoggedFight }>
    | Readonly<{ kind: 'ship'; fact: ShipFact }>
  );

export const LOG_KINDS = ['all', 'trade', 'fight', 'ship'] as const;
export type LogKind = (typeof LOG_KINDS)[number];

const TRADE_REASONS: ReadonlySet<string> = new Set(['bought', 'sold']);
const UNEARNED_TURNS: ReadonlySet<string> = new Set(['grant', 'released', 'scan']);

// Trades and fights come from the graph with all their facts; what the feeds say of them would be the same twice.
function isOwnFact(entry: JournalEntry): entry is ShipFact {
  if (entry.__typename === 'CombatStarted') return false;
  if (entry.__typename === 'TurnsChanged') return UNEARNED_TURNS.has(entry.reason);
  return entry.__typename !== 'CreditsChanged' || !TRADE_REASONS.has(entry.reason);
}

/** Everything that happened in one order, newest first, nothing twice. */
export function mergeLog(answer: LogQuery, journal: readonly JournalEntry[]): readonly LogEntry[] {
  const trades = answer.myTrades.nodes.map(
    (trade): LogEntry => ({ kind: 'trade', key: trade.id, at: trade.at, trade }),
  );
  const fights = answer.myCombats.nodes.map(
    (fight): LogEntry => ({ kind: 'fight', key: fight.id, at: fight.startedAt, fight }),
  );
  const facts = journal
    .filter(isOwnFact)
    .map((fact): LogEntry => ({ kind: 'ship', key: `${fact.__typename} ${fact.cursor}`, at: fact.at, fact }));
  return [...trades, ...fights, ...facts].toSorted((one, other) => other.at.localeCompare(one.at));
}

/** The entries of one kind. */
export const ofKind = (entries: readonly LogEntry[], kind: LogKind): readonly LogEntry[] =>
  kind === 'all' ? entries : entries.filter((entry) => entry.kind === kind);
