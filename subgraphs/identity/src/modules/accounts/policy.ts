import type { UserId } from '@sw/kernel/ids';
import type { Viewer } from '@sw/platform/graphql/viewer';

/** Whether somebody may see an account: their own, or any as an administrator. */
export const maySeeUser = (viewer: Viewer | null, userId: UserId): boolean =>
  viewer !== null &&
  (viewer.userId === userId ||
    viewer.scopes.includes('players.view') ||
    viewer.scopes.includes('audit.view'));
