import type { Resolvers } from '#/generated/types.ts';
import { Combat } from '#/modules/engagements/resolvers/Combat.ts';
import { Combatant } from '#/modules/engagements/resolvers/Combatant.ts';
import { attackShip } from '#/modules/engagements/resolvers/Mutation/attackShip.ts';
import { combat } from '#/modules/engagements/resolvers/Query/combat.ts';
import { myCombats } from '#/modules/engagements/resolvers/Query/myCombats.ts';
import { battleFeed } from '#/modules/engagements/resolvers/Subscription/battleFeed.ts';
import { combatFeed } from '#/modules/engagements/resolvers/Subscription/combatFeed.ts';
import { Pirate } from '#/modules/pirates/resolvers/Pirate.ts';
import { Sector } from '#/modules/pirates/resolvers/Sector.ts';
import { Ship } from '#/modules/vessels/resolvers/Ship.ts';

export const resolvers = {
  Query: { combat, myCombats },
  Mutation: { attackShip },
  Subscription: { combatFeed, battleFeed },
  Combat,
  Combatant,
  Pirate,
  Sector,
  Ship,
} satisfies Resolvers;
