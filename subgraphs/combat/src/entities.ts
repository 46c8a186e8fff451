import type { EntitySchema } from '@mikro-orm/postgresql';
import { CombatSchema } from '#/modules/engagements/entities/combat.ts';
import { CombatRoundSchema } from '#/modules/engagements/entities/combat-round.ts';
import { CombatantSchema } from '#/modules/engagements/entities/combatant.ts';
import { EngagementSchema } from '#/modules/engagements/entities/engagement.ts';
import { LairSchema } from '#/modules/pirates/entities/lair.ts';
import { PirateSchema } from '#/modules/pirates/entities/pirate.ts';
import { TerritorySchema } from '#/modules/territory/entities/territory.ts';
import { PilotSchema } from '#/modules/vessels/entities/pilot.ts';
import { VesselSchema } from '#/modules/vessels/entities/vessel.ts';

/** Every table of combat. */
export const entities: readonly EntitySchema[] = [
  TerritorySchema,
  PilotSchema,
  VesselSchema,
  LairSchema,
  PirateSchema,
  EngagementSchema,
  CombatSchema,
  CombatantSchema,
  CombatRoundSchema,
];
