import { globalId } from '@sw/kernel/ids';
import { ok } from '@sw/kernel/result';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOutcome, type CommandOutcome, recordOutcome } from '#/reservations/initiator.ts';
import { findReservation, holdReservation } from '#/reservations/owner.ts';
import { startTestSubgraph, type TestSubgraph } from '#/testing/subgraph.ts';
import { open, purses } from '../../fixtures/purses/definition.ts';

const playerId = globalId('player', 'holder');
const ends = new Map<string, CommandOutcome | 'silent'>();
let world: TestSubgraph;

beforeAll(async () => {
  world = await startTestSubgraph(purses, {
    peers: {
      outcome: (_initiator, commandId) => {
        const end = ends.get(commandId);
        if (end === 'silent' || !end) return Promise.reject(new Error('no answer'));
        return Promise.resolve(end);
      },
    },
  });
  await open(world.uow, playerId, 100n);
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const balance = async (): Promise<string | undefined> =>
  (
    await world.read<{ balance: string }>('select balance::text as balance from purse where id = $1', [
      playerId,
    ])
  )[0]?.balance;

const hold = (commandId: string) =>
  world.uow.run(async (tx) => {
    const known = await findReservation(tx, commandId);
    if (known) return ok('already' as const);
    await tx.query('update purse set balance = balance - 10 where id = $1', [playerId]);
    await holdReservation(tx, {
      commandId,
      kind: 'purse',
      initiator: 'combat',
      held: { playerId, credits: 10n },
      expiresInSeconds: 30,
    });
    return ok('held' as const);
  });

const settle = (commandId: string, outcome: 'settled' | 'cancelled') =>
  world.deliver({
    type: 'combat.engagement-settled.v1',
    aggregate: commandId,
    regionId: null,
    topics: [],
    payload: {
      commandId: commandId as never,
      outcome,
      combatId: null,
      attackerShipId: 'shp_terran_a' as never,
      attackerDestroyed: false,
      attackerFledToSectorId: null,
      defenderShipId: null,
      defenderDestroyed: false,
      defenderFledToSectorId: null,
    },
  });

describe('a reservation', () => {
  it('is held once for a command and becomes final when the initiator says settled', async () => {
    expect([await hold('cmd_a'), await hold('cmd_a')]).toEqual([ok('held'), ok('already')]);
    expect(await balance()).toBe('90');
    await settle('cmd_a', 'settled');
    await settle('cmd_a', 'cancelled');
    expect(await balance()).toBe('90');
  });

  it('gives everything back when the initiator says cancelled, once', async () => {
    await hold('cmd_b');
    expect(await balance()).toBe('80');
    await settle('cmd_b', 'cancelled');
    await settle('cmd_b', 'cancelled');
    expect(await balance()).toBe('90');
  });

  it('is closed after its expiry by asking, never by guessing', async () => {
    for (const command of ['cmd_c', 'cmd_d', 'cmd_e']) await hold(command);
    expect(await balance()).toBe('60');
    await world.runJob('sweep-reservations');
    expect(await balance()).toBe('60');

    ends.set('cmd_c', { outcome: 'settled', facts: null });
    ends.set('cmd_d', { outcome: 'cancelled', facts: null });
    ends.set('cmd_e', 'silent');
    world.clock.advance(31_000);
    await world.runJob('sweep-reservations');
    expect(await balance()).toBe('70');
    const open = await world.read<{ command_id: string }>(
      `select command_id from reservation where status = 'held'`,
    );
    expect(open.map((row) => row.command_id)).toEqual(['cmd_e']);
  });
});

describe('an initiator', () => {
  it('cancels an unknown command for good by being asked', async () => {
    expect(await answerOutcome(world.uow, 'cmd_late')).toEqual({ outcome: 'cancelled', facts: null });
    const late = world.uow.run(async (tx) =>
      ok(await recordOutcome(tx, 'cmd_late', { outcome: 'settled', facts: null })),
    );
    await expect(late).rejects.toThrow('command_outcome_pkey');
    expect(await answerOutcome(world.uow, 'cmd_late')).toMatchObject({ outcome: 'cancelled' });
  });

  it('repeats a recorded outcome with its facts', async () => {
    await world.uow.run(async (tx) =>
      ok(await recordOutcome(tx, 'cmd_known', { outcome: 'settled', facts: { paid: 5n } })),
    );
    expect(await answerOutcome(world.uow, 'cmd_known')).toEqual({ outcome: 'settled', facts: { paid: 5n } });
  });
});
