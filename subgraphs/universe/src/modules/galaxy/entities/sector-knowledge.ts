import { defineEntity, p } from '@mikro-orm/postgresql';

/**
 * What one pilot knows of one sector: 1 rumour, 2 scanned, 3 visited. The snapshot is how it looked when last seen;
 * a sector that is only rumoured has none.
 */
export const SectorKnowledgeSchema = defineEntity({
  name: 'SectorKnowledge',
  tableName: 'sector_knowledge',
  properties: {
    regionId: p.string().length(40).primary(),
    playerId: p.string().length(80).primary(),
    sectorNumber: p.integer().primary(),
    level: p.smallint(),
    lastSeenAt: p.datetime().columnType('timestamptz').nullable(),
    snapshot: p.json().nullable(),
  },
  checks: [
    { name: 'sector_knowledge_level_check', expression: 'level >= 1 and level <= 3' },
    {
      name: 'sector_knowledge_seen_check',
      expression: '(level = 1) = (last_seen_at is null) and (level = 1) = (snapshot is null)',
    },
  ],
});
