import { useEffect, useMemo, useRef } from 'react';
import { coalesced } from '#/shared/live/coalesced.ts';

const SOON_MILLISECONDS = 60;

/** A call that asks again soon, once for a burst of events. */
export function useSoon(work: () => void): () => void {
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });
  const soon = useMemo(() => coalesced(() => latest.current(), SOON_MILLISECONDS), []);
  useEffect(() => soon.cancel, [soon]);
  return soon.call;
}
