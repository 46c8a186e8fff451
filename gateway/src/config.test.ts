import { describe, expect, it } from 'vitest';
import { gatewayConfig, loadConfig } from '#/config.ts';

const complete = {
  IDENTITY_URL: 'http://identity:8091',
  UNIVERSE_URL: 'http://universe:8092',
  ECONOMY_URL: 'http://economy:8093',
  COMBAT_URL: 'http://combat:8094',
  REGIONS_URL: 'http://regions:8081',
  SERVICE_SECRET: 'x'.repeat(32),
};

describe('the settings of the gateway', () => {
  it('have a value for everything but what only the operator can know', () => {
    expect(gatewayConfig({})).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      executor: 'lean',
      isBehindTls: false,
    });
    expect(loadConfig(complete)).toMatchObject({ redisUrl: null, logLevel: 'info' });
  });

  it('are refused with every problem at once, and no secret is shown', () => {
    const wrong = {
      ...complete,
      SERVICE_SECRET: 'short-secret',
      GRAPH_PORT: '99999',
      GRAPH_EXECUTOR: 'fast',
      ECONOMY_URL: '',
    };
    expect(() => loadConfig(wrong)).toThrow(
      /GRAPH_PORT[\s\S]*GRAPH_EXECUTOR[\s\S]*ECONOMY_URL[\s\S]*SERVICE_SECRET/,
    );
    expect(() => loadConfig(wrong)).not.toThrow(/short-secret/);
  });
});
