import { expect, test } from 'vitest';
import { stateChanges } from '#/features/audit/state-change.ts';

test('tells what differs and leaves out what stayed', () => {
  expect(stateChanges('{"status":"ACTIVE","name":"Nova"}', '{"status":"SUSPENDED","name":"Nova"}')).toEqual([
    { field: 'status', before: 'ACTIVE', after: 'SUSPENDED' },
  ]);
});

test('a value that comes or goes has one side only', () => {
  expect(stateChanges(null, '{"taxPercent":5}')).toEqual([{ field: 'taxPercent', before: null, after: '5' }]);
  expect(stateChanges('{"roles":["PLAYER"]}', '{}')).toEqual([
    { field: 'roles', before: '["PLAYER"]', after: null },
  ]);
});

test('what is no object, or no JSON at all, is shown as it is', () => {
  expect(stateChanges('{broken', '[1]')).toEqual([{ field: 'value', before: '{broken', after: '[1]' }]);
  expect(stateChanges(null, null)).toEqual([]);
});
