import type { PlayerId } from '@sw/kernel/ids';
import type { Viewer } from '@sw/platform/graphql/viewer';

/** Whether somebody may see where a pilot belongs: only the pilot. */
export const maySeeMemberships = (viewer: Viewer | null, playerId: PlayerId): boolean =>
  viewer?.playerId === playerId;
