import type { Viewer } from '@sw/platform/graphql/viewer';

/** Whether somebody may read what administrators did. */
export const mayReadAudit = (viewer: Viewer | null): boolean =>
  viewer?.scopes.includes('audit.view') ?? false;
