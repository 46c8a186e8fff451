import { useLocation, useNavigate } from 'react-router';
import { type Trail, trailFrom } from '#/shared/paging/trail.ts';

/** The pages turned in a list. They are kept in the browser's history, so that its back button turns back. */
export function useTrail(): readonly [Trail, (trail: Trail) => void] {
  const { state, search } = useLocation();
  const navigate = useNavigate();
  return [trailFrom(state), (trail) => void navigate({ search }, { state: { trail } })];
}
