import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { PlayerId, RegionId } from '@sw/kernel/ids';
import { UserAccountSchema } from '#/modules/accounts/entities/user-account.ts';

export const PlayerSchema = defineEntity({
  name: 'Player',
  tableName: 'player',
  properties: {
    id: p.text().$type<PlayerId>().primary(),
    userId: () => p.manyToOne(UserAccountSchema).mapToPk().fieldName('user_id').unique(),
    nickname: p.text(),
    /** Two nicknames that look alike share it. */
    nicknameSkeleton: p.text().unique(),
    homeRegionId: p.text().$type<RegionId>(),
    createdAt: p.datetime().columnType('timestamptz(3)'),
    version: p.integer().version(),
  },
});

export type Player = InferEntity<typeof PlayerSchema>;
