import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { renderConsole } from '#/testing/render-console.tsx';
import { audit, page } from '#/testing/world.ts';

afterEach(cleanup);

test('an act reads as a sentence: who, what, on whom, from what to what, and why', async () => {
  await renderConsole({ path: '/audit' });
  const table = await screen.findByRole('table', { name: 'Acts, newest first' });
  const row = within(table).getAllByRole('row')[1] as HTMLElement;
  for (const words of [
    'admin',
    'Account suspended',
    'status: ACTIVE → SUSPENDED',
    'Sold credits for money',
    '192.0.2.7',
  ])
    expect(row.textContent).toContain(words);
  expect(
    within(row)
      .getByRole('link', { name: /Account …/ })
      .getAttribute('href'),
  ).toBe('/accounts/usr_nova');
});

test('an act of the platform, without words of its own and without a reason, is still told', async () => {
  const act = audit({
    actor: null,
    action: 'market.tick',
    targetType: 'station',
    targetId: 'stn_7',
    reason: null,
    before: null,
    after: null,
    address: null,
  });
  await renderConsole({ path: '/audit', queries: { auditLog: () => page([act]) } });
  const row = (await screen.findAllByRole('row'))[1] as HTMLElement;
  for (const words of [
    'The platform itself',
    'market.tick',
    'station stn_7',
    'none given',
    'nothing',
    'unknown',
  ])
    expect(row.textContent).toContain(words);
});

test('an empty log says what will stand there', async () => {
  await renderConsole({ path: '/audit', queries: { auditLog: () => page([]) } });
  expect(await screen.findByText(/No administrator has changed anything yet/)).toBeTruthy();
});
