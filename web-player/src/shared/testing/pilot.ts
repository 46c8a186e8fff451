import type { Pilot } from '#/shared/pilot/pilot.ts';

/** A pilot docked at the hub of sector 1, with a little ore aboard. */
export const docked: Pilot = {
  id: 'plr_1',
  nickname: 'Nova',
  turns: { turnsLeft: 900, cap: 1000, perHour: 41.67, fullAt: '2102-01-01T12:00:00.000Z' },
  wallet: { balanceCredits: '1000' },
  ship: {
    id: 'shp_1',
    name: 'Nova Freighter',
    hull: { key: 'LIGHT_FREIGHTER' },
    status: 'DOCKED',
    sector: { id: 'sec_1', number: 1, region: { id: 'reg_terran', name: 'Terran Space' } },
    dockedAt: { id: 'stn_1', name: 'Terran Hub' },
    condition: { shields: 300, maxShields: 300, hull: 400, maxHull: 400 },
    hold: {
      capacityUnits: 500,
      usedUnits: 40,
      items: [{ commodity: 'ORE', quantity: 40, averageCostCredits: 20 }],
    },
  },
};

/** The same pilot in space. */
export const inSpace: Pilot = { ...docked, ship: { ...docked.ship, status: 'IN_SPACE', dockedAt: null } };
