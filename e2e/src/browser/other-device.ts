import { sectorId, TERRAN_SPACE } from '@sw/kernel/ids';
import type { Pilot } from '#/browser/pilot.ts';
import { GraphClient } from '#/graph-client.ts';

const LOGIN = `mutation Login($input: LoginInput!) { login(input: $input) { tokens { accessToken } errors { __typename } } }`;
const DOCK = `mutation Dock($input: DockShipInput!) { dockShip(input: $input) { station { name } errors { __typename } } }`;
const STATION = `query Station($id: ID!) { sector(id: $id) { station { id name } } }`;

type Login = Readonly<{ login: Readonly<{ tokens: Readonly<{ accessToken: string }> }> }>;
type Station = Readonly<{ sector: Readonly<{ station: Readonly<{ id: string; name: string }> }> }>;
type Docked = Readonly<{ dockShip: Readonly<{ errors: readonly object[] }> }>;

/** Docks the pilot's ship from a telephone, say; gives the station's name. */
export async function dockFromElsewhere(
  graphUrl: string,
  { name, password }: Pilot,
  sector: number,
): Promise<string> {
  const client = new GraphClient(graphUrl);
  const { login } = await client.get<Login>(LOGIN, { input: { username: name, password } });
  const token = login.tokens.accessToken;
  const { station } = (await client.get<Station>(STATION, { id: sectorId(TERRAN_SPACE, sector) }, token))
    .sector;
  const input = { idempotencyKey: 'dock-from-elsewhere', stationId: station.id };
  const { dockShip } = await client.get<Docked>(DOCK, { input }, token);
  if (dockShip.errors.length > 0) throw new Error(`not docked: ${JSON.stringify(dockShip.errors)}`);
  return station.name;
}
