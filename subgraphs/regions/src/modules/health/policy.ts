import type { RequestBase } from '@sw/platform/graphql/request';

/** Whether the platform's vital signs may be shown: to administrators, and to the gateway for a stream they share. */
export const maySeePulse = ({ viewer, caller }: RequestBase): boolean =>
  caller.kind === 'service' || (viewer?.scopes.includes('system.health') ?? false);
