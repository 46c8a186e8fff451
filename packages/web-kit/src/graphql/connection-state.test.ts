import { describe, expect, test } from 'vitest';
import {
  afterConnectionEvent,
  type ConnectionEvent,
  type ConnectionState,
} from '#/graphql/connection-state.ts';

const play = (events: readonly (readonly [ConnectionEvent, number])[]): ConnectionState =>
  events.reduce<ConnectionState>((state, [event, at]) => afterConnectionEvent(state, event, at), {
    kind: 'idle',
  });

describe('connection state', () => {
  test('a first connection is simply connected', () => {
    expect(
      play([
        ['connecting', 1],
        ['connected', 2],
      ]),
    ).toEqual({ kind: 'connected' });
  });

  test('a lost line says since when, however often it fails again', () => {
    expect(
      play([
        ['connecting', 1],
        ['connected', 2],
        ['closed', 10],
        ['connecting', 11],
        ['closed', 20],
      ]),
    ).toEqual({ kind: 'reconnecting', since: 10 });
  });

  test('a line that came back says from when to when it was gone', () => {
    expect(
      play([
        ['connected', 2],
        ['closed', 10],
        ['connected', 25],
      ]),
    ).toEqual({ kind: 'resumed', since: 10, at: 25 });
  });

  test('offline outranks reconnecting and keeps the first moment', () => {
    expect(
      play([
        ['connected', 2],
        ['closed', 10],
        ['went-offline', 12],
      ]),
    ).toEqual({ kind: 'offline', since: 10 });
    expect(
      play([
        ['connected', 2],
        ['went-offline', 12],
        ['went-online', 30],
      ]),
    ).toEqual({ kind: 'reconnecting', since: 12 });
  });

  test('going online changes nothing for a line that never broke', () => {
    expect(
      play([
        ['connected', 2],
        ['went-online', 5],
      ]),
    ).toEqual({ kind: 'connected' });
  });
});
