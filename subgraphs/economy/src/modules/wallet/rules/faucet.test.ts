import { describe, expect, it } from 'vitest';
import { pirateBounty, starterGrant } from '#/modules/wallet/rules/faucet.ts';

describe('the faucets', () => {
  it('fill a new purse with what the law of the home region says, else with 1,000 credits', () => {
    expect(starterGrant(2500)).toBe(2500n);
    expect(starterGrant(0)).toBe(0n);
    expect(starterGrant(null)).toBe(1000n);
    expect(starterGrant(-5)).toBe(0n);
  });

  it('pay a bounty of at most 5,000 credits', () => {
    expect(pirateBounty(1234)).toBe(1234n);
    expect(pirateBounty(90_000)).toBe(5000n);
    expect(pirateBounty(-1)).toBe(0n);
  });
});
