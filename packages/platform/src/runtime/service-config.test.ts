import { describe, expect, it } from 'vitest';
import { flag } from '#/config/fields.ts';
import { loadServiceConfig, peerUrls } from '#/runtime/service-config.ts';

const sound = {
  DATABASE_URL: 'postgres://db/game',
  REDIS_URL: 'redis://cache',
  SERVICE_SECRET: 's'.repeat(32),
};

describe('the configuration of a subgraph as a process', () => {
  it('has the port of its own subgraph, under its own name', () => {
    expect(loadServiceConfig(sound, 'combat', {})).toMatchObject({ port: 8094, portVariable: 'COMBAT_PORT' });
    expect(loadServiceConfig({ ...sound, REGIONS_PORT: '9001' }, 'regions', {})).toMatchObject({
      port: 9001,
    });
  });

  it('finds the other subgraphs on this machine until told otherwise', () => {
    const config = loadServiceConfig({ ...sound, ECONOMY_URL: 'http://economy:8093' }, 'combat', {});

    expect(peerUrls(config).get('economy')).toBe('http://economy:8093');
    expect(peerUrls(config).get('universe')).toBe('http://127.0.0.1:8092');
  });

  it('reports its own problems together with those of the subgraph', () => {
    expect(() =>
      loadServiceConfig({ COMBAT_PORT: 'x', IS_OPEN: 'maybe' }, 'combat', { IS_OPEN: flag() }),
    ).toThrow(/DATABASE_URL.*SERVICE_SECRET.*IS_OPEN.*COMBAT_PORT/s);
  });
});
