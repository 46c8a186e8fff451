import { describe, expect, it } from 'vitest';
import {
  type Berth,
  type Destination,
  decideDock,
  decideMove,
  decideScan,
  decideUndock,
  type Flyer,
} from './flight.ts';

const NOW = new Date('2102-01-01T00:00:00.000Z');
const ship = (fields: Partial<Flyer> & { turns?: number } = {}): Flyer => ({
  account: {
    turns: fields.turns ?? 10,
    anchorAt: NOW,
    capTurns: 1000,
    regenPercent: 100,
    lifetimeTurnsSpent: 0,
  },
  hull: 'LIGHT_FREIGHTER',
  status: 'IN_SPACE',
  creditThirds: 0,
  ...fields,
});
const NEXT: Destination = { isKnown: true, way: { kind: 'WARP', turnCost: 2 } };
const HERE: Berth = { isKnown: true, isHere: true };

describe('a move', () => {
  it('takes the turns of the way', () => {
    expect(decideMove(ship(), NEXT, NOW)).toMatchObject({
      ok: true,
      value: { turnsSpent: 2, account: { turns: 8, lifetimeTurnsSpent: 2 } },
    });
  });

  it.each([
    { why: 'there is no ship', flyer: null, to: NEXT, refusal: { reason: 'ShipUnavailable', status: null } },
    {
      why: 'the ship fights',
      flyer: ship({ status: 'IN_COMBAT' }),
      to: NEXT,
      refusal: { reason: 'ShipUnavailable', status: 'IN_COMBAT' },
    },
    {
      why: 'the ship is gone',
      flyer: ship({ status: 'DESTROYED' }),
      to: NEXT,
      refusal: { reason: 'ShipUnavailable', status: 'DESTROYED' },
    },
    {
      why: 'nobody has heard of the sector',
      flyer: ship(),
      to: { isKnown: false, way: null },
      refusal: { reason: 'NotFound' },
    },
    {
      why: 'the ship is docked',
      flyer: ship({ status: 'DOCKED' }),
      to: NEXT,
      refusal: { reason: 'MustUndock' },
    },
    {
      why: 'no way leads there',
      flyer: ship(),
      to: { isKnown: true, way: null },
      refusal: { reason: 'NotAdjacent' },
    },
    {
      why: 'turns are short',
      flyer: ship({ turns: 1 }),
      to: NEXT,
      refusal: {
        reason: 'NotEnoughTurns',
        turnsNeeded: 2,
        turnsLeft: 1,
        readyAt: new Date(NOW.getTime() + 86_400),
      },
    },
  ])('is refused when $why', ({ flyer, to, refusal }) => {
    expect(decideMove(flyer, to, NOW)).toEqual({ ok: false, refusal });
  });
});

describe('docking', () => {
  it('takes one turn', () => {
    expect(decideDock(ship(), HERE, NOW)).toMatchObject({ ok: true, value: { turnsSpent: 1 } });
  });

  it.each([
    {
      why: 'nobody has heard of the station',
      flyer: ship(),
      berth: { isKnown: false, isHere: false },
      reason: 'NotFound',
    },
    {
      why: 'the station is elsewhere',
      flyer: ship(),
      berth: { isKnown: true, isHere: false },
      reason: 'WrongSector',
    },
    {
      why: 'the ship is docked already',
      flyer: ship({ status: 'DOCKED' }),
      berth: HERE,
      reason: 'MustUndock',
    },
    { why: 'the ship fights', flyer: ship({ status: 'IN_COMBAT' }), berth: HERE, reason: 'ShipUnavailable' },
    { why: 'no turn is left', flyer: ship({ turns: 0 }), berth: HERE, reason: 'NotEnoughTurns' },
  ])('is refused when $why', ({ flyer, berth, reason }) => {
    expect(decideDock(flyer, berth, NOW)).toMatchObject({ ok: false, refusal: { reason } });
  });
});

it('undocking is for docked ships', () => {
  expect(decideUndock({ status: 'DOCKED', stationId: 'here' })).toMatchObject({
    ok: true,
    value: { stationId: 'here' },
  });
  expect(decideUndock({ status: 'IN_SPACE', stationId: null })).toEqual({
    ok: false,
    refusal: { reason: 'NotDocked' },
  });
  expect(decideUndock(null)).toMatchObject({ ok: false, refusal: { reason: 'ShipUnavailable' } });
});

it('a scan takes two turns, docked or not, of a neighbour only', () => {
  expect(decideScan(ship({ status: 'DOCKED' }), NEXT, NOW)).toMatchObject({
    ok: true,
    value: { turnsSpent: 2 },
  });
  expect(decideScan(ship(), { isKnown: true, way: null }, NOW)).toMatchObject({
    refusal: { reason: 'NotAdjacent' },
  });
  expect(decideScan(ship(), { isKnown: false, way: null }, NOW)).toMatchObject({
    refusal: { reason: 'NotFound' },
  });
  expect(decideScan(ship({ status: 'IN_COMBAT' }), NEXT, NOW)).toMatchObject({
    refusal: { reason: 'ShipUnavailable' },
  });
  expect(decideScan(ship({ turns: 1 }), NEXT, NOW)).toMatchObject({
    refusal: { reason: 'NotEnoughTurns', turnsNeeded: 2 },
  });
});
