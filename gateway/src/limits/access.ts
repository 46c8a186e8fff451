import type { Viewer } from '@sw/platform/graphql/viewer';
import { GraphQLError } from 'graphql';
import type { FieldAccess } from '#/limits/access-table.ts';
import type { AccessSite } from '#/limits/operation-facts.ts';

/**
 * Refuses an operation before it runs when a field of it is not for this viewer. The subgraph that owns the field
 * decides again; this only spares it the work.
 */
export function accessRefusals(restricted: readonly AccessSite[], viewer: Viewer | null): GraphQLError[] {
  const refusals: GraphQLError[] = [];
  for (const { coordinate, access } of restricted) {
    const code = refusalCode(access, viewer);
    if (!code) continue;
    const http = { status: STATUS[code], headers: new Map<string, string>() };
    refusals.push(new GraphQLError(MESSAGES[code], { extensions: { code, field: coordinate, http } }));
  }
  return refusals;
}

const MESSAGES = { UNAUTHENTICATED: 'Sign in first.', FORBIDDEN: 'You may not do this.' } as const;
const STATUS = { UNAUTHENTICATED: 401, FORBIDDEN: 403 } as const;

function refusalCode(access: FieldAccess, viewer: Viewer | null): keyof typeof MESSAGES | null {
  switch (access.auth) {
    case 'anonymous':
      return null;
    case 'authenticated':
      return viewer ? null : 'UNAUTHENTICATED';
    case 'requiresScopes':
      if (!viewer) return 'UNAUTHENTICATED';
      return access.scopes.some((all) => all.every((scope) => viewer.scopes.includes(scope)))
        ? null
        : 'FORBIDDEN';
    case 'serviceOnly':
      return 'FORBIDDEN';
  }
}
