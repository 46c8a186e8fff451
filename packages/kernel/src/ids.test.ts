import { describe, expect, it } from 'vitest';
import { parseId, sectorNumber } from './ids.ts';

describe('the id of a sector', () => {
  it('ends in its number', () => {
    const id = parseId('sector', 'sec_terran_300');
    expect(id && sectorNumber(id)).toBe(300);
  });

  it.each([
    'sec_terran_0',
    'sec_terran_-1',
    'sec_terran_one',
    'sec_terran_1e9',
    'sec_terran_4294967297',
    'sec_terran_',
  ])('is not %s', (text) => {
    expect(parseId('sector', text)).toBeNull();
  });
});
