import { describe, expect, it } from 'vitest';
import { ProcessMetrics } from '#/telemetry/metrics.ts';

describe('process metrics', () => {
  it('render what each service reported under its own name', async () => {
    const metrics = new ProcessMetrics();
    const economy = metrics.of('economy');
    economy.graphqlRequest('query', 'ok', 0.004);
    economy.graphqlRequest('mutation', 'failed', 0.4);
    economy.transactionRetried('40001');
    economy.eventPublished('economy.commodity-bought.v1');
    economy.inboxLag('universe', 1.5);
    economy.reservationsSwept('credits', 2);
    metrics.of('combat').eventDeadLettered('universe.ship-docked.v1');
    metrics.of('gateway').socketOpened();
    metrics.of('gateway').socketOpened();
    metrics.of('gateway').socketClosed();

    const page = await metrics.renderMetrics();

    expect(page).toContain('sw_graphql_request_seconds_count{service="economy",kind="query",outcome="ok"} 1');
    expect(page).toContain(
      'sw_graphql_request_seconds_sum{service="economy",kind="mutation",outcome="failed"} 0.4',
    );
    expect(page).toContain('sw_transactions_retried_total{service="economy",code="40001"} 1');
    expect(page).toContain(
      'sw_events_published_total{service="economy",type="economy.commodity-bought.v1"} 1',
    );
    expect(page).toContain('sw_inbox_lag_seconds{service="economy",publisher="universe"} 1.5');
    expect(page).toContain('sw_reservations_swept_total{service="economy",kind="credits"} 2');
    expect(page).toContain(
      'sw_events_dead_lettered_total{service="combat",type="universe.ship-docked.v1"} 1',
    );
    expect(page).toContain('sw_sockets{service="gateway"} 1');
    expect(page).toContain('process_cpu_seconds_total');
    expect(await economy.renderMetrics()).toContain('sw_sockets{service="gateway"} 1');
  });

  it('keep two processes apart and give one service one reporter', async () => {
    const first = new ProcessMetrics();
    const second = new ProcessMetrics();
    first.of('economy').eventPublished('x');
    expect(first.of('economy')).toBe(first.of('economy'));
    expect(await second.renderMetrics()).not.toContain('type="x"');
  });
});
