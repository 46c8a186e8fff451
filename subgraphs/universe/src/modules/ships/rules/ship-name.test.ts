import { expect, it } from 'vitest';
import { shipName } from './ship-name.ts';

it('names a ship after its pilot and hull', () => {
  expect(shipName('Ada', 'LIGHT_FREIGHTER')).toBe('Ada Freighter');
});

it('keeps within the registry for the longest nickname', () => {
  expect(shipName('x'.repeat(500), 'ESCAPE_POD')).toHaveLength(64);
});
