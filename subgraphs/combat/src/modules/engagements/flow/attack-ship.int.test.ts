import { sectorId, TERRAN_SPACE } from '@sw/kernel/ids';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answered, type Fight, fought, refused } from '#/testing/fights.ts';
import { ARENA, ELSEWHERE, FakeUniverse, World } from '#/testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world[Symbol.asyncDispose]());
beforeEach(async () => {
  Object.assign(world.universe, new FakeUniverse(), { ships: world.universe.ships });
  await world.law('FREE');
});

describe('an attack on a pirate', () => {
  it('is fought, stored and paid with turns by the pirate hull, and pays its bounty when it falls', async () => {
    const ada = await world.captain('CARRIER');
    const pirate = await world.pirate('SCOUT', { hull: 1, bountyCredits: 4321 });
    world.universe.place.exitSectorIds = [];
    const fight = await fought(world.attack(ada, pirate, { stance: 'AGGRESSIVE' }));

    expect(fight).toMatchObject({
      outcome: 'ATTACKER_WON',
      turnCost: 5,
      isReplayExact: true,
      sector: { id: ARENA },
    });
    expect(fight.attacker.player).toEqual({ id: ada.playerId });
    expect(fight.defender).toMatchObject({
      name: 'Vesk Thorne',
      player: null,
      isDestroyed: true,
      hullAfter: 0,
    });
    expect(world.universe.asked[0]).toMatchObject({
      sectorId: ARENA,
      turns: 5,
      defenderShipId: null,
      attackerPlayerId: ada.playerId,
    });

    const [bounty] = (await world.subgraph.published('combat.pirate-destroyed.v1')).slice(-1);
    expect(bounty?.payload).toMatchObject({
      pirateId: pirate,
      killerPlayerId: ada.playerId,
      killerShipId: ada.shipId,
      bountyCredits: 4321,
    });
    const [settled] = (await world.subgraph.published('combat.engagement-settled.v1')).slice(-1);
    expect(settled?.payload).toMatchObject({
      outcome: 'settled',
      combatId: fight.id,
      defenderShipId: null,
      defenderDestroyed: true,
    });
    const [resolved] = (await world.subgraph.published('combat.fight-resolved.v1')).slice(-1);
    expect(resolved?.topics).toEqual([`combat:${fight.id}`, `sector:${ARENA}`, `player:${ada.playerId}`]);
  });

  it('leaves the wounds of both in place', async () => {
    const ada = await world.captain('LIGHT_FREIGHTER');
    const pirate = await world.pirate('LIGHT_FREIGHTER');
    const fight = await fought(world.attack(ada, pirate));
    const rows = await world.subgraph.read<{ shields: number; hull: number }>(
      `select shields, hull from vessel where id = $1 union all select shields, hull from pirate where id = $2`,
      [ada.shipId, pirate],
    );
    expect(rows).toEqual(
      [fight.attacker, fight.defender].map((side) => ({ shields: side.shieldsAfter, hull: side.hullAfter })),
    );
  });

  it('is allowed where the law forbids fights between pilots, and in the best policed zone', async () => {
    await world.law('FORBIDDEN');
    world.universe.place.policing = 10;
    const ada = await world.captain('DEFENDER');
    expect((await fought(world.attack(ada, await world.pirate('SCOUT')))).rounds).not.toEqual([]);
  });

  it('by two at once is won by one; the other is refused or fights what is left', async () => {
    const [ada, bo] = [await world.captain('CARRIER'), await world.captain('CARRIER')];
    const pirate = await world.pirate('SCOUT', { hull: 1 });
    world.universe.place.exitSectorIds = [];
    world.universe.answerTogether(2);
    const answers = await Promise.all(
      [ada, bo].map((captain) => answered(world.attack(captain, pirate, { stance: 'AGGRESSIVE' }))),
    );

    const winners = answers.filter((answer) => answer.combat?.outcome === 'ATTACKER_WON');
    expect(winners).toHaveLength(1);
    const [loser] = answers.filter((answer) => answer.combat?.outcome !== 'ATTACKER_WON');
    expect(loser?.combat ?? loser?.errors[0]).toSatisfy(
      (rest: { code?: string } | Fight) => 'outcome' in rest || rest.code === 'NOT_FOUND',
    );
    const kills = (await world.subgraph.published('combat.pirate-destroyed.v1')).filter(
      (event) => event.payload.pirateId === pirate,
    );
    expect(kills).toHaveLength(1);
    const ended = await world.subgraph.published('combat.engagement-settled.v1');
    expect(
      ended.filter((event) => [ada.shipId, bo.shipId].includes(event.payload.attackerShipId)),
    ).toHaveLength(2);
  });

  it('that has left meanwhile is refused, and what was held goes back', async () => {
    const ada = await world.captain('DEFENDER');
    const pirate = await world.pirate('SCOUT');
    world.universe.onHeld = () =>
      world.write('update pirate set sector_id = $2 where id = $1', [pirate, ELSEWHERE]);
    expect(await refused(world.attack(ada, pirate))).toMatchObject({
      __typename: 'OutOfReachError',
      code: 'WRONG_SECTOR',
    });
    const [ended] = (await world.subgraph.published('combat.engagement-settled.v1')).slice(-1);
    expect(ended?.payload).toMatchObject({
      outcome: 'cancelled',
      attackerShipId: ada.shipId,
      combatId: null,
    });
  });
});

describe('an attack on a pilot', () => {
  it('destroys the ship, names the killer and leaves the victim alone for thirty minutes', async () => {
    const [ada, bo] = [await world.captain('CARRIER'), await world.captain('SCOUT')];
    world.universe.place.exitSectorIds = [];
    const fight = await fought(world.attack(ada, bo.shipId, { stance: 'AGGRESSIVE' }));
    expect(fight).toMatchObject({
      outcome: 'ATTACKER_WON',
      turnCost: 5,
      defender: { player: { id: bo.playerId }, isDestroyed: true },
    });

    const [lost] = (await world.subgraph.published('combat.vessel-destroyed.v1')).slice(-1);
    expect(lost?.payload).toMatchObject({
      shipId: bo.shipId,
      victimPlayerId: bo.playerId,
      hull: 'SCOUT',
      killerPlayerId: ada.playerId,
      killerShipId: ada.shipId,
      killingWeapon: 'MISSILE',
    });
    expect(lost?.topics).toEqual([`sector:${ARENA}`, `player:${bo.playerId}`, `player:${ada.playerId}`]);

    await world.write('update vessel set hull = 200 where id = $1', [bo.shipId]);
    expect(await refused(world.attack(ada, bo.shipId, { key: 'again' }))).toMatchObject({
      __typename: 'TargetInvulnerableError',
    });
    world.subgraph.clock.advance(30 * 60_000);
    await fought(world.attack(ada, bo.shipId, { key: 'later' }));
  });

  it('can cost the attacker the ship', async () => {
    const [ada, bo] = [await world.captain('SCOUT'), await world.captain('CARRIER')];
    world.universe.place.exitSectorIds = [];
    const fight = await fought(world.attack(ada, bo.shipId, { stance: 'AGGRESSIVE' }));
    expect(fight.outcome).toBe('DEFENDER_WON');
    const [lost] = (await world.subgraph.published('combat.vessel-destroyed.v1')).slice(-1);
    expect(lost?.payload).toMatchObject({
      shipId: ada.shipId,
      victimPlayerId: ada.playerId,
      killerPlayerId: bo.playerId,
    });
  });

  it('asks twice the turns for each repetition within a day', async () => {
    const [ada, bo] = [await world.captain('SCOUT'), await world.captain('CARRIER')];
    await fought(world.attack(ada, bo.shipId, { key: 'first', stance: 'EVADE' }));
    await world.write('update vessel set hull = 200 where id = $1', [ada.shipId]);
    await world.attack(ada, bo.shipId, { key: 'second', stance: 'EVADE' });
    expect(world.universe.asked.map((asked) => asked.turns)).toEqual([null, 90]);
    world.subgraph.clock.advance(24 * 3_600_000 + 1);
    await world.attack(ada, bo.shipId, { key: 'third', stance: 'EVADE' });
    expect(world.universe.asked.at(-1)?.turns).toBeNull();
  });

  it('sends whoever gets away to a neighbouring sector', async () => {
    const [ada, bo] = [await world.captain('CARGO_HAULER'), await world.captain('DEFENDER')];
    const outcomes: string[] = [];
    for (let attempt = 0; attempt < 10 && !outcomes.includes('ATTACKER_FLED'); attempt++) {
      await world.write('update vessel set hull = 600 where id = $1', [ada.shipId]);
      outcomes.push(
        (await fought(world.attack(ada, bo.shipId, { key: `try-${attempt}`, stance: 'EVADE' }))).outcome,
      );
    }
    const [settled] = (await world.subgraph.published('combat.engagement-settled.v1')).slice(-1);
    expect(settled?.payload).toMatchObject({ attackerFledToSectorId: ELSEWHERE, attackerDestroyed: false });
  });
});

describe('a refused attack', () => {
  it.each([
    { why: 'the region forbids it', pvp: 'FORBIDDEN', policing: 0, code: 'COMBAT_FORBIDDEN' },
    { why: 'the zone is policed', pvp: 'BY_ZONE', policing: 7, code: 'SECTOR_PROTECTED' },
  ] as const)(
    'because $why moves nothing, gives everything back and stays refused',
    async ({ pvp, policing, code }) => {
      await world.law(pvp);
      world.universe.place.policing = policing;
      const [ada, bo] = [await world.captain('DEFENDER'), await world.captain('SCOUT')];
      const fights = await world.count('combat');

      expect(await refused(world.attack(ada, bo.shipId))).toMatchObject({
        __typename: 'CombatForbiddenError',
        code,
      });
      expect(await world.count('combat')).toBe(fights);
      const [ended] = (await world.subgraph.published('combat.engagement-settled.v1')).slice(-1);
      expect(ended?.payload).toMatchObject({
        outcome: 'cancelled',
        attackerShipId: ada.shipId,
        defenderShipId: bo.shipId,
      });

      await world.law('FREE');
      expect(await refused(world.attack(ada, bo.shipId))).toMatchObject({ code });
      expect(world.universe.asked).toHaveLength(1);
    },
  );

  it.each([
    [{ refusal: 'NOT_FOUND' }, 'NotFoundError', 'NOT_FOUND'],
    [{ refusal: 'SHIP_UNAVAILABLE' }, 'ShipUnavailableError', 'CONFLICT_VERSION'],
    [{ refusal: 'MUST_UNDOCK' }, 'MustLeaveStationError', 'MUST_UNDOCK'],
    [{ refusal: 'WRONG_SECTOR' }, 'OutOfReachError', 'WRONG_SECTOR'],
    [{ refusal: 'TARGET_PROTECTED' }, 'TargetProtectedError', 'TARGET_PROTECTED'],
    [{ refusal: 'TARGET_INVULNERABLE' }, 'TargetInvulnerableError', 'TARGET_INVULNERABLE'],
    [
      { refusal: 'NOT_ENOUGH_TURNS', turnsNeeded: 12, turnsLeft: 3, readyAt: '2102-01-01T01:00:00.000Z' },
      'NotEnoughTurnsError',
      'NOT_ENOUGH_TURNS',
    ],
  ])('by universe (%o) says %s', async (refusal, __typename, code) => {
    world.universe.refusal = refusal;
    const [ada, bo] = [await world.captain('DEFENDER'), await world.captain('SCOUT')];
    expect(await refused(world.attack(ada, bo.shipId))).toMatchObject({ __typename, code });
  });

  it('in a region whose law has not arrived is refused as if it forbade fights', async () => {
    const [ada, bo] = [await world.captain('DEFENDER'), await world.captain('SCOUT')];
    world.universe.place.sectorId = sectorId(TERRAN_SPACE, 250);
    expect(await refused(world.attack(ada, bo.shipId))).toMatchObject({ code: 'COMBAT_FORBIDDEN' });
  });

  it('against the own ship, a pod, or by a pod says so', async () => {
    const [ada, bo, cy] = [
      await world.captain('DEFENDER'),
      await world.captain('ESCAPE_POD'),
      await world.captain('SCOUT'),
    ];
    expect(await refused(world.attack(ada, ada.shipId))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refused(world.attack(ada, bo.shipId, { key: 'pod' }))).toMatchObject({
      code: 'TARGET_INVULNERABLE',
    });
    expect(await refused(world.attack(bo, cy.shipId))).toMatchObject({ code: 'CONFLICT_VERSION' });
  });

  it('against a pirate nobody knows does not bother universe', async () => {
    const ada = await world.captain('DEFENDER');
    expect(await refused(world.attack(ada, 'npc_nexus_nobody'))).toMatchObject({ code: 'NOT_FOUND' });
    expect(world.universe.asked).toEqual([]);
  });
});

describe('bad input', () => {
  it.each([
    [{ targetId: 'sec_nexus_1' }],
    [{ targetId: '' }],
    [{ targetId: "shp_nexus_1'; drop table vessel" }],
    [{ idempotencyKey: '' }],
    [{ idempotencyKey: 'x'.repeat(101) }],
  ])('%o is BAD_USER_INPUT and reaches nobody', async (changes) => {
    const ada = await world.captain('DEFENDER');
    const input = { idempotencyKey: 'bad', targetId: 'npc_nexus_1', ...changes };
    const { errors } = await world.attack(ada, input.targetId, { key: input.idempotencyKey });
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
    expect(world.universe.asked).toEqual([]);
  });

  it('without signing in is UNAUTHENTICATED', async () => {
    const query =
      'mutation { attackShip(input: { idempotencyKey: "k", targetId: "npc_nexus_1" }) { errors { __typename } } }';
    const { errors } = await world.subgraph.graphql({ query });
    expect(errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });
});
