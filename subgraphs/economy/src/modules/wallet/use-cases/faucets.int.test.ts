import type { CombatId, PirateId, PlayerId, SectorId, ShipId, UserId } from '@sw/kernel/ids';
import { startTestSubgraph, type TestSubgraph } from '@sw/platform/testing/subgraph';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { economy } from '#/app.ts';
import { brokenInvariants } from '#/modules/wallet/queries/invariants.ts';
import { type Pilot, World } from '#/testing/world.ts';

let subgraph: TestSubgraph;
let world: World;
beforeAll(async () => {
  subgraph = await startTestSubgraph(economy);
  world = new World(subgraph);
});
afterEach(async () => expect(await brokenInvariants(subgraph.read)).toEqual([]));
afterAll(() => subgraph[Symbol.asyncDispose]());

const PURSE = `query($owners: [_Any!]!, $first: Int, $after: Cursor) { _entities(representations: $owners) { ... on Player {
  wallet { balanceCredits entries(first: $first, after: $after) {
    nodes { id deltaCredits balanceCredits reason } pageInfo { hasNextPage endCursor } } } } } }`;
type Purse = {
  balanceCredits: string;
  entries: { nodes: Record<string, string>[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
} | null;

async function purseOf(owner: PlayerId, viewer: Pilot, page: object = {}): Promise<Purse> {
  const [player] = await world.entities<{ wallet: Purse }>(viewer, PURSE, {
    owners: [{ __typename: 'Player', id: owner }],
    ...page,
  });
  return player?.wallet ?? null;
}

async function bounty(pilot: Pilot, name: string, bountyCredits: number): Promise<void> {
  const combatId = `cmb_terran_${name}` as CombatId;
  await subgraph.deliver({
    type: 'combat.pirate-destroyed.v1',
    aggregate: combatId,
    regionId: null,
    topics: [],
    payload: {
      combatId,
      pirateId: `npc_terran_${name}` as PirateId,
      hull: 'SCOUT',
      sectorId: 'sec_terran_1' as SectorId,
      killerPlayerId: pilot.playerId,
      killerShipId: pilot.shipId,
      bountyCredits,
    },
  });
}

describe('a purse', () => {
  it('opens with 1,000 credits where the law is not known, and with what the law says where it is', async () => {
    const early = await world.pilot();
    expect(await purseOf(early.playerId, early)).toMatchObject({
      balanceCredits: '1000',
      entries: { nodes: [{ deltaCredits: '1000', reason: 'starter-grant' }] },
    });
    await world.law({ taxRate: 0.05, startingCredits: 2500 });
    const later = await world.pilot();
    expect(await purseOf(later.playerId, later)).toMatchObject({ balanceCredits: '2500' });
  });

  it('gets its grant once, however often the player is announced', async () => {
    const pilot = await world.pilot();
    await subgraph.deliver({
      type: 'identity.player-registered.v1',
      aggregate: pilot.playerId,
      regionId: null,
      topics: [],
      payload: {
        playerId: pilot.playerId,
        userId: 'usr_x' as UserId,
        nickname: 'X',
        homeRegionId: 'reg_terran' as never,
      },
    });
    expect(await purseOf(pilot.playerId, pilot)).toMatchObject({ balanceCredits: '2500' });
  });

  it('may open with nothing', async () => {
    await world.law({ taxRate: 0.05, startingCredits: 0 });
    const pilot = await world.pilot();
    expect(await purseOf(pilot.playerId, pilot)).toMatchObject({
      balanceCredits: '0',
      entries: { nodes: [] },
    });
  });

  it('gets a bounty once per fight and at most 5,000 credits', async () => {
    const pilot = await world.pilot();
    await bounty(pilot, 'one', 900);
    await bounty(pilot, 'one', 900);
    await bounty(pilot, 'two', 90_000);
    const purse = await purseOf(pilot.playerId, pilot);
    expect(
      purse?.entries.nodes.map(({ deltaCredits, balanceCredits }) => [deltaCredits, balanceCredits]),
    ).toEqual([
      ['5000', '5900'],
      ['900', '900'],
    ]);
    expect((await subgraph.published('economy.credits-changed.v1')).at(-1)?.payload).toMatchObject({
      reason: 'pirate-bounty',
      balanceCredits: 5900n,
    });
  });

  it('can be paid before it was opened', async () => {
    const pilot: Pilot = { playerId: 'plr_early' as PlayerId, shipId: 'shp_terran_early' as ShipId };
    await bounty(pilot, 'early', 100);
    expect(await purseOf(pilot.playerId, pilot)).toMatchObject({ balanceCredits: '100' });
  });

  it('pages its lines, newest first, each once', async () => {
    const pilot = await world.pilot();
    for (const name of ['a', 'b', 'c', 'd', 'e']) await bounty(pilot, `page${name}`, 10);
    const seen: (string | undefined)[] = [];
    let after: string | null = null;
    do {
      const purse: Purse = await purseOf(pilot.playerId, pilot, { first: 2, after });
      seen.push(...(purse?.entries.nodes ?? []).map(({ balanceCredits }) => balanceCredits));
      after = purse?.entries.pageInfo.hasNextPage ? purse.entries.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(['50', '40', '30', '20', '10']);
  });

  it.each([
    { first: 0 },
    { first: 101 },
    { after: 'nonsense' },
    { after: Buffer.from('k.x').toString('base64url') },
  ])('refuses the page %j', async (page) => {
    const pilot = await world.pilot();
    const { errors } = await world.ask(pilot, PURSE, {
      owners: [{ __typename: 'Player', id: pilot.playerId }],
      ...page,
    });
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('is shown to its owner only', async () => {
    const [owner, other] = [await world.pilot(), await world.pilot()];
    expect(await purseOf(owner.playerId, other)).toBeNull();
  });
});

describe('the money supply', () => {
  const SUPPLY = '{ moneySupply { totalCredits mintedCredits burnedCredits ledgerSum } }';

  it('is the sum of all purses and treasuries, and the ledger sums to zero', async () => {
    const pilot = await world.pilot();
    const viewer = subgraph.viewerOf(pilot.playerId, { scopes: ['economy.view'] });
    const { data } = await subgraph.graphql({ query: SUPPLY, viewer });
    const [owned] = await subgraph.read<{ total: string }>(
      'select sum(balance_credits)::text as total from wallet',
    );
    expect(data?.['moneySupply']).toMatchObject({
      totalCredits: owned?.total,
      burnedCredits: '0',
      ledgerSum: '0',
    });
  });

  it('belongs to the pulse of the platform', async () => {
    const pilot = await world.pilot();
    const query =
      '{ _entities(representations: [{ __typename: "PlatformPulse", id: "pulse" }]) { ... on PlatformPulse { moneySupply { ledgerSum } } } }';
    const { data } = await subgraph.graphql({
      query,
      viewer: subgraph.viewerOf(pilot.playerId, { scopes: ['economy.view'] }),
    });
    expect(data?.['_entities']).toEqual([{ moneySupply: { ledgerSum: '0' } }]);
  });

  it('is not shown without the scope', async () => {
    const { errors } = await world.ask(await world.pilot(), SUPPLY);
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});
