import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import type { PlayerId, RegionId } from '@sw/kernel/ids';

export const MembershipSchema = defineEntity({
  name: 'Membership',
  tableName: 'membership',
  properties: {
    regionId: p.text().$type<RegionId>().primary(),
    playerId: p.text().$type<PlayerId>().primary().index(),
    kind: p.text().$type<'VISITOR' | 'RESIDENT' | 'CITIZEN'>(),
    joinedAt: p.datetime().columnType('timestamptz(3)'),
  },
  checks: [{ name: 'membership_kind', expression: "kind in ('VISITOR', 'RESIDENT', 'CITIZEN')" }],
});

export type Membership = InferEntity<typeof MembershipSchema>;
