import type { Transaction } from '@sw/platform/orm/unit-of-work';
import type { MapTunnel, MapWarp, RegionMap } from '#/modules/galaxy/rules/generation/region-map.ts';

type Row = Readonly<Record<string, unknown>>;

/** Writes a whole map; answers false, and writes nothing, when the region has one already. */
export async function storeMap(tx: Transaction, map: RegionMap, sha256: string): Promise<boolean> {
  const { regionId: region_id, type, seed, sectorCount } = map.spec;
  const stored = await tx.query(
    `insert into region_map (region_id, type, seed, sha256, sector_count, report, generated_at)
     values ($1, $2, $3, $4, $5, $6::jsonb, $7::timestamptz) on conflict do nothing returning region_id`,
    [region_id, type, seed, sha256, sectorCount, JSON.stringify(map.report), tx.now],
  );
  if (stored.length === 0) return false;

  const inRegion = (rows: readonly Row[]): readonly Row[] => rows.map((row) => ({ region_id, ...row }));
  await insertRows(tx, 'zone', inRegion(zoneRows(map)));
  await insertRows(tx, 'cluster', inRegion(clusterRows(map)));
  await insertRows(tx, 'sector', inRegion(sectorRows(map)));
  await insertRows(
    tx,
    'warp',
    inRegion([...map.warps.flatMap(warpRows), ...map.tunnels.flatMap(tunnelRows)]),
  );
  await insertRows(tx, 'station', inRegion(stationRows(map)));
  await insertRows(tx, 'planet', inRegion(planetRows(map)));
  return true;
}

/** One statement for any number of rows; keys are column names. */
async function insertRows(tx: Transaction, table: string, rows: readonly Row[]): Promise<void> {
  await tx.query(
    `insert into "${table}" select * from jsonb_populate_recordset(null::"${table}", $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

const zoneRows = (map: RegionMap): Row[] =>
  map.zones.map((zone) => ({
    zone_index: zone.index,
    band: zone.band,
    name: zone.name,
    policing: zone.policing,
    danger: zone.danger,
    from_number: zone.fromNumber,
    to_number: zone.toNumber,
  }));

const clusterRows = (map: RegionMap): Row[] =>
  map.clusters.map(({ index, name, kind, nebula }) => ({
    cluster_index: index,
    name,
    kind,
    nebula_colour: nebula?.colour ?? null,
    nebula_field_strength: nebula?.fieldStrength ?? null,
    nebula_coverage_percent: nebula?.coveragePercent ?? null,
  }));

const sectorRows = (map: RegionMap): Row[] =>
  map.sectors.map((sector) => ({
    number: sector.number,
    cluster_index: sector.clusterIndex,
    zone_index: sector.zoneIndex,
    x: sector.x,
    y: sector.y,
    z: sector.z,
    type: sector.type,
    hazard: sector.hazard,
    radiation: sector.radiation,
    nebula_depth: sector.nebulaDepth,
    is_pocket: sector.isPocket,
  }));

function warpRows({ from, to, isOneWay, turnCost }: MapWarp): Row[] {
  const common = { kind: 'WARP', turn_cost: turnCost, is_one_way: isOneWay, is_latent: false };
  return directions(from, to, isOneWay).map((ends) => ({ ...ends, ...common }));
}

function tunnelRows({ from, to, isOneWay, turnCost, kind, stability, isLatent }: MapTunnel): Row[] {
  const common = {
    kind: 'TUNNEL',
    turn_cost: turnCost,
    is_one_way: isOneWay,
    tunnel_kind: kind,
    stability,
    is_latent: isLatent,
  };
  return directions(from, to, isOneWay).map((ends) => ({ ...ends, ...common }));
}

function directions(from: number, to: number, isOneWay: boolean): Row[] {
  const there = { from_number: from, to_number: to };
  return isOneWay ? [there] : [there, { from_number: to, to_number: from }];
}

const stationRows = (map: RegionMap): Row[] =>
  map.stations.map((station) => ({
    id: station.id,
    sector_number: station.sectorNumber,
    name: station.name,
    station_class: station.stationClass,
    kind: station.kind,
    faction: station.faction,
    size: station.size,
    trade_dock_tier: station.tradeDockTier,
  }));

const planetRows = (map: RegionMap): Row[] =>
  map.planets.map((planet) => ({
    id: planet.id,
    sector_number: planet.sectorNumber,
    name: planet.name,
    type: planet.type,
    habitability: planet.habitability,
    size: planet.size,
    richness: planet.richness,
  }));
