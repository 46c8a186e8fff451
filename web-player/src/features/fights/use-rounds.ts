import { useFeed } from '@sw/web-kit/graphql/use-feed.ts';
import { useEffect, useState } from 'react';
import { combatFeed, type Fight } from '#/features/fights/documents.ts';
import { isFresh } from '#/features/fights/replay.ts';

const SILENCE_MILLISECONDS = 2_600;
const PLAY_MILLISECONDS = 1_200;

export type Rounds = Readonly<{
  shown: number;
  /** The rounds are still coming from the server. */
  isRunning: boolean;
  isPlaying: boolean;
  go: (round: number) => void;
  toggle: () => void;
}>;

/** How many rounds are to be seen: as they arrive while the fight is fresh, as the pilot likes afterwards. */
export function useRounds(fight: Fight): Rounds {
  const all = fight.rounds.length;
  const [isRunning, setIsRunning] = useState(() => isFresh(fight.startedAt, Date.now()));
  const [shown, setShown] = useState(isRunning ? 0 : all);
  const [isPlaying, setIsPlaying] = useState(false);

  useFeed({
    document: combatFeed,
    variables: { combatId: fight.id },
    isOpen: isRunning,
    onResync: () => setShown(all),
    onEvent(event) {
      if (event.__typename === 'CombatRoundFought')
        setShown((before) => Math.max(before, event.round.number));
      if (event.__typename === 'CombatEnded') {
        setShown(all);
        setIsRunning(false);
      }
    },
  });
  // The stored rounds are already here: when the line is silent, the page goes on with them by itself.
  useEffect(() => {
    if (!isRunning && !isPlaying) return;
    const timer = setTimeout(
      () => {
        setShown(Math.min(all, shown + 1));
        if (shown + 1 < all) return;
        setIsRunning(false);
        setIsPlaying(false);
      },
      isPlaying ? PLAY_MILLISECONDS : SILENCE_MILLISECONDS,
    );
    return () => clearTimeout(timer);
  }, [isRunning, isPlaying, shown, all]);

  return {
    shown,
    isRunning,
    isPlaying,
    go(round) {
      setIsPlaying(false);
      setShown(Math.min(all, Math.max(0, round)));
    },
    toggle() {
      if (!isPlaying && shown >= all) setShown(0);
      setIsPlaying(!isPlaying);
    },
  };
}
