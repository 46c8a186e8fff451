import { parseId } from '@sw/kernel/ids';
import type { AuditEntryResolvers } from '#/generated/types.ts';
import { mayReadAudit } from '#/modules/audit/policy.ts';
import { auditByIds } from '#/modules/audit/queries/audit-log.ts';

export const AuditEntry: AuditEntryResolvers = {
  __resolveReference: async (reference, ctx) => {
    const id = parseId('audit', reference.id);
    return id && mayReadAudit(ctx.request.viewer) ? ((await auditByIds(ctx.read, [id]))[0] ?? null) : null;
  },
  actor: ({ actorUserId }, _args, ctx) => (actorUserId ? ctx.loaders.users.load(actorUserId) : null),
};
