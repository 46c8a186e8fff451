import type { JournalEntry } from '#/shared/live/journal.ts';

export const GOALS = ['dock', 'trade', 'move', 'scan', 'fight'] as const;
export type Goal = (typeof GOALS)[number];

/** What the graph says about a pilot's first voyage. */
export type VoyageFacts = Readonly<{
  isDocked: boolean;
  soldWithProfit: boolean;
  visitedSectors: number;
  fights: number;
}>;

/** Goals the graph's facts prove. */
export function goalsProvedBy(facts: VoyageFacts): readonly Goal[] {
  return GOALS.filter((goal) => {
    if (goal === 'dock') return facts.isDocked;
    if (goal === 'trade') return facts.soldWithProfit;
    if (goal === 'move') return facts.visitedSectors > 1;
    return goal === 'fight' && facts.fights > 0;
  });
}

/** The goal a live event proves, if any. */
export function goalProvedBy(entry: JournalEntry): Goal | null {
  switch (entry.__typename) {
    case 'ShipDocked':
      return 'dock';
    case 'ShipMoved':
      return 'move';
    case 'CombatStarted':
      return 'fight';
    case 'TurnsChanged':
      return entry.reason === 'scan' ? 'scan' : null;
    default:
      return null;
  }
}

const isGoal = (value: unknown): value is Goal => GOALS.some((goal) => goal === value);

export type VoyageNotes = Readonly<{ done: readonly Goal[]; isHidden: boolean }>;

/** Reads the notes kept on this device; anything unreadable counts as none. */
export function parseNotes(text: string | null): VoyageNotes {
  const none: VoyageNotes = { done: [], isHidden: false };
  if (text === null) return none;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('done' in value) || !Array.isArray(value.done))
      return none;
    return { done: value.done.filter(isGoal), isHidden: 'isHidden' in value && value.isHidden === true };
  } catch {
    return none;
  }
}

/** Adds goals to the notes; a goal once reached stays reached. */
export function withGoals(notes: VoyageNotes, goals: readonly Goal[]): VoyageNotes {
  const done = GOALS.filter((goal) => notes.done.includes(goal) || goals.includes(goal));
  return done.length === notes.done.length ? notes : { ...notes, done };
}
