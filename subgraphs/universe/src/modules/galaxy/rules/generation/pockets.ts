import type { Rng } from '@sw/kernel/rng';
import { POCKET_SECTORS, POCKET_SHARE } from '../balance.ts';
import { at, type DraftSector, distance } from './draft.ts';

const CAPITAL_CLUSTER = 0;
const MIN_MAIN_SECTORS = 7;
const MAX_TRIES = 1000;

/** Cuts groups of neighbours off the main body: reachable by quantum jump or a built gate only. Never near the capital. */
export function cutPockets(sectors: DraftSector[], rng: Rng): void {
  const members = Map.groupBy(sectors, (sector) => sector.cluster);
  const clusterCount = members.size;
  const [fewest, most] = POCKET_SECTORS;
  let left = Math.round(sectors.length * POCKET_SHARE);
  for (let pocket = 0, attempt = 0; left >= fewest && clusterCount > 1 && attempt < MAX_TRIES; attempt++) {
    const main = (members.get(rng.int(CAPITAL_CLUSTER + 1, clusterCount - 1)) ?? []).filter(
      (sector) => sector.pocket < 0,
    );
    const size = pocketSize(left, rng.int(fewest, most));
    if (main.length - size < MIN_MAIN_SECTORS) continue;
    const heart = at(main, rng.int(0, main.length - 1));
    const nearest = main.sort((one, other) => distance(one, heart) - distance(other, heart)).slice(0, size);
    for (const sector of nearest) sector.pocket = pocket;
    pocket += 1;
    left -= size;
  }
}

/** Leaves no remainder too small for a pocket of its own. */
function pocketSize(left: number, wanted: number): number {
  const [fewest, most] = POCKET_SECTORS;
  const rest = left - Math.min(wanted, left);
  if (rest === 0 || rest >= fewest) return Math.min(wanted, left);
  return left <= most ? left : left - fewest;
}
