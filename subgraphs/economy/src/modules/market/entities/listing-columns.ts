import { trafficSql } from '#/modules/market/entities/traffic-sql.ts';

/** The columns of a StoredListing from listing `l` and station `s`; `now` is an SQL expression. */
export const listingColumns = (now: string): string => `
  l.station_id as "stationId", l.commodity, s.station_class as "stationClass", s.is_trade_dock as "isTradeDock", l.capacity,
  l.stock, l.flow_carry as "flowCarry", l.npc_demand as "npcDemand", l.settled_at as "settledAt", ${trafficSql('l', now)} as traffic`;
