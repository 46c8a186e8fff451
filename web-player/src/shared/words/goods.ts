import { defineMessages } from '@sw/web-kit/i18n/define-messages.ts';
import type { CommodityKey } from '#/gql/graphql.ts';

/** The goods by their names. */
export const goodsWords = defineMessages<CommodityKey>({
  ORE: { id: 'goods.ore', defaultMessage: 'Ore', description: 'Commodity' },
  ORGANICS: { id: 'goods.organics', defaultMessage: 'Organics', description: 'Commodity: food' },
  EQUIPMENT: { id: 'goods.equipment', defaultMessage: 'Equipment', description: 'Commodity' },
  FUEL: { id: 'goods.fuel', defaultMessage: 'Fuel', description: 'Commodity' },
  GOURMET_FOOD: { id: 'goods.gourmet-food', defaultMessage: 'Gourmet food', description: 'Commodity' },
  LUXURY_GOODS: { id: 'goods.luxury-goods', defaultMessage: 'Luxury goods', description: 'Commodity' },
  EXOTIC_TECHNOLOGY: {
    id: 'goods.exotic-technology',
    defaultMessage: 'Exotic technology',
    description: 'Commodity',
  },
  PRECIOUS_METALS: {
    id: 'goods.precious-metals',
    defaultMessage: 'Precious metals',
    description: 'Commodity',
  },
  COLONISTS: {
    id: 'goods.colonists',
    defaultMessage: 'Colonists',
    description: 'Commodity: people who look for a home',
  },
});
