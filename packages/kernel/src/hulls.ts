/** The base hulls (game §2.6, §4.2). Speeds in sectors per turn, percentages as whole numbers, prices in credits. */
export type HullSpec = Readonly<{
  priceCredits: number;
  speed: number;
  turnCost: number;
  fast: boolean;
  cargoUnits: number;
  droneSlots: number;
  genesisSlots: number;
  shields: number;
  shieldRechargePerHour: number;
  hull: number;
  evasionPercent: number;
  attack: number;
  defence: number;
  shieldResistPercent: number;
  armourPercent: number;
  scannerRange: number;
  attackCostTurns: number;
  size: 'tiny' | 'small' | 'medium' | 'large' | 'capital';
  weapon: WeaponKey;
}>;

export type WeaponKey = 'LASER' | 'PLASMA' | 'MISSILE' | 'EMP' | 'AUTOCANNON' | 'PARTICLE' | 'TORPEDO';
export type WeaponSpec = Readonly<{ base: number; shield: number; hull: number }>;

/** Weapon profiles: damage factor, factor against shields, factor against hull. */
export const WEAPONS: Readonly<Record<WeaponKey, WeaponSpec>> = {
  LASER: { base: 1, shield: 0.8, hull: 1 },
  PLASMA: { base: 1.2, shield: 1.2, hull: 0.9 },
  MISSILE: { base: 1.5, shield: 0.6, hull: 1.5 },
  EMP: { base: 0.5, shield: 2, hull: 0.3 },
  AUTOCANNON: { base: 1.1, shield: 0.5, hull: 1.3 },
  PARTICLE: { base: 1.3, shield: 1.4, hull: 1.1 },
  TORPEDO: { base: 1.8, shield: 0.4, hull: 1.8 },
};

export const HULLS = {
  ESCAPE_POD: {
    priceCredits: 0,
    speed: 0.25,
    turnCost: 10,
    fast: false,
    cargoUnits: 0,
    droneSlots: 0,
    genesisSlots: 0,
    shields: 150,
    shieldRechargePerHour: 5,
    hull: 200,
    evasionPercent: 10,
    attack: 0,
    defence: 5,
    shieldResistPercent: 0,
    armourPercent: 0,
    scannerRange: 1,
    attackCostTurns: 10_000,
    size: 'tiny',
    weapon: 'LASER',
  },
  LIGHT_FREIGHTER: {
    priceCredits: 80_000,
    speed: 1,
    turnCost: 1,
    fast: false,
    cargoUnits: 500,
    droneSlots: 2,
    genesisSlots: 0,
    shields: 300,
    shieldRechargePerHour: 10,
    hull: 400,
    evasionPercent: 15,
    attack: 15,
    defence: 20,
    shieldResistPercent: 2,
    armourPercent: 3,
    scannerRange: 2,
    attackCostTurns: 12,
    size: 'medium',
    weapon: 'LASER',
  },
  CARGO_HAULER: {
    priceCredits: 250_000,
    speed: 0.5,
    turnCost: 2,
    fast: false,
    cargoUnits: 1000,
    droneSlots: 2,
    genesisSlots: 2,
    shields: 400,
    shieldRechargePerHour: 8,
    hull: 600,
    evasionPercent: 5,
    attack: 12,
    defence: 30,
    shieldResistPercent: 3,
    armourPercent: 5,
    scannerRange: 2,
    attackCostTurns: 20,
    size: 'large',
    weapon: 'LASER',
  },
  FAST_COURIER: {
    priceCredits: 50_000,
    speed: 2,
    turnCost: 1,
    fast: true,
    cargoUnits: 200,
    droneSlots: 0,
    genesisSlots: 0,
    shields: 200,
    shieldRechargePerHour: 15,
    hull: 300,
    evasionPercent: 35,
    attack: 12,
    defence: 10,
    shieldResistPercent: 0,
    armourPercent: 2,
    scannerRange: 3,
    attackCostTurns: 8,
    size: 'small',
    weapon: 'LASER',
  },
  SCOUT: {
    priceCredits: 30_000,
    speed: 2.5,
    turnCost: 1,
    fast: true,
    cargoUnits: 100,
    droneSlots: 1,
    genesisSlots: 0,
    shields: 150,
    shieldRechargePerHour: 12,
    hull: 200,
    evasionPercent: 45,
    attack: 14,
    defence: 8,
    shieldResistPercent: 0,
    armourPercent: 2,
    scannerRange: 5,
    attackCostTurns: 5,
    size: 'small',
    weapon: 'EMP',
  },
  COLONY_SHIP: {
    priceCredits: 500_000,
    speed: 0.4,
    turnCost: 3,
    fast: false,
    cargoUnits: 1000,
    droneSlots: 2,
    genesisSlots: 5,
    shields: 400,
    shieldRechargePerHour: 6,
    hull: 600,
    evasionPercent: 0,
    attack: 10,
    defence: 25,
    shieldResistPercent: 3,
    armourPercent: 5,
    scannerRange: 2,
    attackCostTurns: 35,
    size: 'large',
    weapon: 'LASER',
  },
  DEFENDER: {
    priceCredits: 300_000,
    speed: 1,
    turnCost: 1,
    fast: false,
    cargoUnits: 400,
    droneSlots: 6,
    genesisSlots: 3,
    shields: 700,
    shieldRechargePerHour: 20,
    hull: 800,
    evasionPercent: 20,
    attack: 40,
    defence: 45,
    shieldResistPercent: 10,
    armourPercent: 10,
    scannerRange: 3,
    attackCostTurns: 18,
    size: 'medium',
    weapon: 'PLASMA',
  },
  CARRIER: {
    priceCredits: 1_500_000,
    speed: 0.75,
    turnCost: 2,
    fast: false,
    cargoUnits: 800,
    droneSlots: 12,
    genesisSlots: 5,
    shields: 800,
    shieldRechargePerHour: 15,
    hull: 900,
    evasionPercent: 5,
    attack: 50,
    defence: 60,
    shieldResistPercent: 15,
    armourPercent: 15,
    scannerRange: 4,
    attackCostTurns: 45,
    size: 'capital',
    weapon: 'MISSILE',
  },
  WARP_JUMPER: {
    priceCredits: 1_000_000,
    speed: 1,
    turnCost: 1,
    fast: false,
    cargoUnits: 200,
    droneSlots: 0,
    genesisSlots: 1,
    shields: 500,
    shieldRechargePerHour: 25,
    hull: 600,
    evasionPercent: 30,
    attack: 15,
    defence: 35,
    shieldResistPercent: 5,
    armourPercent: 5,
    scannerRange: 8,
    attackCostTurns: 100,
    size: 'large',
    weapon: 'PLASMA',
  },
} as const satisfies Record<string, HullSpec>;

export type HullKey = keyof typeof HULLS;
export const HULL_KEYS = Object.keys(HULLS) as HullKey[];

/** Tells whether text names a hull. */
export const isHull = (text: string): text is HullKey => Object.hasOwn(HULLS, text);
