import type { EventPayload } from '@sw/kernel/events/catalogue';
import {
  type CommandId,
  globalId,
  type PlayerId,
  regionalId,
  type ShipId,
  TERRAN_SPACE,
} from '@sw/kernel/ids';
import type { CommandOutcome } from '@sw/platform/reservations/initiator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sec, testWorld, type World } from '#/testing/world.ts';

const HOLD = `mutation($input: HoldEngagementInput!) { holdEngagement(input: $input) {
  hold { sectorId policing sectorType exitSectorIds attackerShipId attackerHull defenderPlayerId defenderHull turns }
  refusal turnsNeeded turnsLeft readyAt } }`;

let world: World;
let outcome: CommandOutcome = { outcome: 'cancelled', facts: null };
beforeAll(async () => {
  world = await testWorld({ outcome: () => Promise.resolve(outcome) });
});
afterAll(() => world[Symbol.asyncDispose]());

type Hold = Readonly<{
  hold: Record<string, unknown> | null;
  refusal: string | null;
  turnsNeeded: number | null;
}>;

async function hold(input: Readonly<Record<string, unknown>>): Promise<Hold> {
  const { data, errors } = await world.universe.graphql({
    query: HOLD,
    variables: { input },
    caller: { kind: 'service', name: 'combat' },
  });
  if (errors) throw new Error(errors[0]?.message);
  return data?.['holdEngagement'] as Hold;
}

type Fight = Readonly<{
  attacker: PlayerId;
  defender: PlayerId;
  commandId: CommandId;
  input: Readonly<Record<string, unknown>>;
  attackerShipId: ShipId;
  defenderShipId: ShipId;
}>;

async function fight(name: string): Promise<Fight> {
  const [attacker, defender] = [await world.register(`${name}A`), await world.register(`${name}D`)];
  await world.put(attacker, 2);
  await world.put(defender, 2);
  const [{ id: attackerShipId }, { id: defenderShipId }] = [
    await world.shipOf(attacker),
    await world.shipOf(defender),
  ];
  const commandId = globalId('command', name.toLowerCase());
  const input = { commandId, attackerPlayerId: attacker, defenderShipId, sectorId: null, turns: null };
  return { attacker, defender, commandId, input, attackerShipId, defenderShipId };
}

type End = EventPayload<'combat.engagement-settled.v1'>;

function endOf(about: Fight, fields: Partial<End>): End {
  return {
    commandId: about.commandId,
    outcome: 'settled',
    combatId: null,
    attackerShipId: about.attackerShipId,
    attackerDestroyed: false,
    attackerFledToSectorId: null,
    defenderShipId: about.defenderShipId,
    defenderDestroyed: false,
    defenderFledToSectorId: null,
    ...fields,
  };
}

const settle = (about: Fight, fields: Partial<End> = {}): Promise<void> =>
  world.universe.deliver({
    type: 'combat.engagement-settled.v1',
    aggregate: about.commandId,
    regionId: TERRAN_SPACE,
    topics: [],
    payload: endOf(about, fields),
  });

describe('a fight is held', () => {
  it('with both ships in place and the turns set aside; the same command finds the same hold', async () => {
    const about = await fight('Held');
    const first = await hold(about.input);
    expect(first).toMatchObject({
      refusal: null,
      hold: {
        sectorId: sec(2),
        policing: 9,
        attackerShipId: about.attackerShipId,
        attackerHull: 'LIGHT_FREIGHTER',
        defenderPlayerId: about.defender,
        defenderHull: 'LIGHT_FREIGHTER',
        turns: 12,
      },
    });
    expect(first.hold?.['exitSectorIds']).toEqual((await world.neighbours(2)).map(sec));
    expect(await hold(about.input)).toEqual(first);
    expect(await world.turnsOf(about.attacker)).toBe(988);
    expect([
      (await world.shipOf(about.attacker)).status,
      (await world.shipOf(about.defender)).status,
    ]).toEqual(['IN_COMBAT', 'IN_COMBAT']);
  });

  it('once, when two attack the same ship at the same time', async () => {
    const one = await fight('Both');
    const other = await world.register('BothOther');
    await world.put(other, 2);
    const results = await Promise.all(
      [one.input, { ...one.input, attackerPlayerId: other, commandId: globalId('command', 'bothother') }].map(
        hold,
      ),
    );
    expect(results.filter((result) => result.hold !== null)).toHaveLength(1);
    expect(results.find((result) => result.hold === null)?.refusal).toBe('SHIP_UNAVAILABLE');
  });

  it('against a pirate for the turns combat names, with no defender', async () => {
    const about = await fight('Pirate');
    const result = await hold({ ...about.input, defenderShipId: null, sectorId: sec(2), turns: 4 });
    expect(result.hold).toMatchObject({ turns: 4, defenderPlayerId: null, defenderHull: null });
    await world.universe.deliver({
      type: 'combat.engagement-settled.v1',
      aggregate: about.commandId,
      regionId: TERRAN_SPACE,
      topics: [],
      payload: endOf(about, { defenderShipId: null, defenderDestroyed: true }),
    });
    expect(await world.turnsOf(about.attacker)).toBe(996);
    expect((await world.shipOf(about.attacker)).status).toBe('IN_SPACE');
    expect((await world.shipOf(about.defender)).status).toBe('IN_SPACE');
  });

  it('never with a docked target, from a dock, out of another sector, or without turns', async () => {
    const about = await fight('Never');
    await world.universe.read('update pilot set turns = 11 where player_id = $1', [about.attacker]);
    expect(await hold(about.input)).toMatchObject({
      hold: null,
      refusal: 'NOT_ENOUGH_TURNS',
      turnsNeeded: 12,
    });
    await world.put(about.defender, 3);
    expect(await hold(about.input)).toMatchObject({ refusal: 'WRONG_SECTOR' });
    const fresh = await world.register('NeverDocked');
    await world.put(about.attacker, 1);
    expect(await hold({ ...about.input, defenderShipId: (await world.shipOf(fresh)).id })).toMatchObject({
      refusal: 'TARGET_PROTECTED',
    });
    expect(await hold({ ...about.input, attackerPlayerId: fresh })).toMatchObject({ refusal: 'MUST_UNDOCK' });
    expect(await hold({ ...about.input, defenderShipId: 'shp_terran_none' })).toMatchObject({
      refusal: 'NOT_FOUND',
    });
    expect(
      await world.universe.read('select 1 from reservation where command_id = $1', [about.commandId]),
    ).toEqual([]);
  });
});

describe('a settled fight', () => {
  it('spends the turns for good and lets both fly on', async () => {
    const about = await fight('Draw');
    await hold(about.input);
    await settle(about);
    expect(await world.turnsOf(about.attacker)).toBe(988);
    const [pilot] = await world.universe.read<{ spent: string }>(
      'select lifetime_turns_spent as spent from pilot where player_id = $1',
      [about.attacker],
    );
    expect(Number(pilot?.spent)).toBe(12);
    expect((await world.shipOf(about.defender)).status).toBe('IN_SPACE');
    const told = (await world.universe.published('universe.turns-changed.v1')).filter(
      (event) => event.payload.playerId === about.attacker,
    );
    expect(told.map((event) => event.payload)).toEqual([
      expect.objectContaining({ reason: 'attack', spent: 12, turnsLeft: 988 }),
    ]);
    await settle(about);
    expect(
      (await world.universe.published('universe.turns-changed.v1')).filter(
        (event) => event.payload.playerId === about.attacker,
      ),
    ).toHaveLength(1);
  });

  it('leaves the loser in a pod in the same sector', async () => {
    const about = await fight('Loser');
    await hold(about.input);
    await settle(about, { defenderDestroyed: true, combatId: regionalId('combat', TERRAN_SPACE, 'x') });
    const pod = await world.shipOf(about.defender);
    expect(pod).toMatchObject({
      hull: 'ESCAPE_POD',
      status: 'IN_SPACE',
      sector_number: 2,
      name: 'LoserD Pod',
    });
    const lost = (await world.universe.published('universe.ship-lost.v1')).find(
      (event) => event.payload.playerId === about.defender,
    );
    expect(lost?.payload).toMatchObject({
      shipId: about.defenderShipId,
      podShipId: pod.id,
      combatId: 'cmb_terran_x',
      sectorId: sec(2),
    });
    const registered = (await world.universe.published('universe.ship-registered.v1')).filter(
      (event) => event.payload.playerId === about.defender,
    );
    expect(registered.at(-1)?.payload).toMatchObject({ shipId: pod.id, hull: 'ESCAPE_POD' });
    expect(
      await hold({ ...about.input, commandId: globalId('command', 'pod'), defenderShipId: pod.id }),
    ).toMatchObject({ refusal: 'TARGET_INVULNERABLE' });
  });

  it('moves who fled to the exit, which they have then visited', async () => {
    const about = await fight('Fled');
    await hold(about.input);
    const [exit = 0] = await world.neighbours(2);
    await settle(about, { attackerFledToSectorId: sec(exit) });
    expect(await world.shipOf(about.attacker)).toMatchObject({ sector_number: exit, status: 'IN_SPACE' });
    const moved = (await world.universe.published('universe.ship-moved.v1')).find(
      (event) => event.payload.playerId === about.attacker,
    );
    expect(moved?.payload).toMatchObject({ fromSectorId: sec(2), sectorId: sec(exit), turnsSpent: 0 });
    const [known] = await world.universe.read<{ level: number }>(
      'select level from sector_knowledge where player_id = $1 and sector_number = $2',
      [about.attacker, exit],
    );
    expect(known?.level).toBe(3);
  });
});

describe('a fight that did not take place', () => {
  it('gives the turns back and lets the ships go', async () => {
    const about = await fight('Off');
    await hold(about.input);
    await settle(about, { outcome: 'cancelled' });
    expect(await world.turnsOf(about.attacker)).toBe(1000);
    expect((await world.shipOf(about.attacker)).status).toBe('IN_SPACE');
    const told = (await world.universe.published('universe.turns-changed.v1')).filter(
      (event) => event.payload.playerId === about.attacker,
    );
    expect(told.at(-1)?.payload).toMatchObject({ reason: 'released', spent: 0, turnsLeft: 1000 });
  });

  it('is found out by the sweeper when combat never says, and settled by what combat remembers', async () => {
    const lost = await fight('Silent');
    await hold(lost.input);
    world.universe.clock.advance(60_000);
    outcome = { outcome: 'cancelled', facts: null };
    await world.universe.runJob('sweep-reservations');
    expect((await world.shipOf(lost.attacker)).status).toBe('IN_SPACE');
    expect(await world.turnsOf(lost.attacker)).toBe(1000);

    const late = await fight('Late');
    await hold(late.input);
    world.universe.clock.advance(60_000);
    outcome = { outcome: 'settled', facts: endOf(late, { defenderDestroyed: true }) };
    await world.universe.runJob('sweep-reservations');
    expect((await world.shipOf(late.defender)).hull).toBe('ESCAPE_POD');
  });
});

it('only a service may hold a fight', async () => {
  const about = await fight('Player');
  const { errors } = await world.universe.graphql({
    query: HOLD,
    variables: { input: about.input },
    viewer: world.universe.viewerOf(about.attacker),
  });
  expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
});
