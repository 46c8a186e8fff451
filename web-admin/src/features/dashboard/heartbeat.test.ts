import { expect, test } from 'vitest';
import { heartbeatOf } from '#/features/dashboard/heartbeat.ts';

const heard = (time: string) => heartbeatOf(`2102-01-01T${time}Z`, '2102-01-01T12:00:00Z');

test('a process is well, then late, then silent after 45 seconds', () => {
  expect(heard('11:59:55')).toEqual({ ageSeconds: 5, state: 'well' });
  expect(heard('11:59:40').state).toBe('late');
  expect(heard('11:59:16').state).toBe('late');
  expect(heard('11:59:15')).toEqual({ ageSeconds: 45, state: 'silent' });
});

test('a heartbeat that came while the pulse was taken has no negative age', () => {
  expect(heard('12:00:01')).toEqual({ ageSeconds: 0, state: 'well' });
});
