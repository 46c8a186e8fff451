import type { SectorId, ShipId, StationId } from '@sw/kernel/ids';

type At = Readonly<{ cursor: string; at: Date }>;

/** What a feed's messages carry; the graph loads the rest with the listener's rights. */
export type ShipNews = At & Readonly<{ shipId: ShipId }>;
export type ShipEnteredNews = ShipNews & Readonly<{ fromId: SectorId }>;
export type ShipLeftNews = ShipNews & Readonly<{ toId: SectorId }>;
export type ShipMovedNews = ShipNews & Readonly<{ sectorId: SectorId }>;
export type BerthNews = ShipNews & Readonly<{ stationId: StationId }>;
export type TurnsNews = At & Readonly<{ reason: string }>;
