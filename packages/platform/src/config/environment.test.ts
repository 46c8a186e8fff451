import { describe, expect, it } from 'vitest';
import { ConfigError, readEnvironment } from '#/config/environment.ts';
import {
  duration,
  flag,
  level,
  list,
  oneOf,
  optional,
  port,
  secret,
  text,
  url,
  whole,
} from '#/config/fields.ts';

const shape = {
  GRAPH_PORT: port(8080),
  DATABASE_URL: url(['postgres', 'postgresql']),
  SERVICE_SECRET: secret(),
  LOG_LEVEL: level(),
  ORIGINS: list(['http://localhost:3000']),
  RETENTION: duration(86_400),
  REDIS_URL: optional(url(['redis', 'rediss'])),
  MODE: oneOf(['embedded', 'distributed'], 'embedded'),
  OPEN: flag(true),
  POOL: whole({ min: 1, max: 50 }, 4),
  GREETING: text('hello'),
};
const sound = { DATABASE_URL: 'postgres://localhost/game', SERVICE_SECRET: 's'.repeat(32) };

function refusal(env: Record<string, string>): ConfigError {
  try {
    readEnvironment(env, shape);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('the environment was accepted');
}

describe('readEnvironment', () => {
  it('fills what is missing with the defaults, empty text included', () => {
    expect(readEnvironment({ ...sound, LOG_LEVEL: '', GRAPH_PORT: ' ' }, shape)).toEqual({
      GRAPH_PORT: 8080,
      DATABASE_URL: 'postgres://localhost/game',
      SERVICE_SECRET: 's'.repeat(32),
      LOG_LEVEL: 'info',
      ORIGINS: ['http://localhost:3000'],
      RETENTION: 86_400,
      REDIS_URL: null,
      MODE: 'embedded',
      OPEN: true,
      POOL: 4,
      GREETING: 'hello',
    });
  });

  it('reads what is written', () => {
    const written = {
      GRAPH_PORT: '0',
      ORIGINS: 'a, b,,c',
      RETENTION: '15m',
      REDIS_URL: 'redis://r:6379',
      OPEN: '0',
      POOL: '50',
    };
    expect(readEnvironment({ ...sound, ...written }, shape)).toMatchObject({
      GRAPH_PORT: 0,
      ORIGINS: ['a', 'b', 'c'],
      RETENTION: 900,
      REDIS_URL: 'redis://r:6379',
      OPEN: false,
      POOL: 50,
    });
  });

  it('reports every problem at once, with what is allowed', () => {
    const { problems, message } = refusal({
      GRAPH_PORT: '70000',
      LOG_LEVEL: 'loud',
      RETENTION: 'soon',
      MODE: 'both',
    });
    expect(problems).toEqual([
      'GRAPH_PORT is "70000"; allowed: a port from 0 (any free one) to 65535',
      'DATABASE_URL is missing; allowed: an address that begins with postgres:// or postgresql://',
      'SERVICE_SECRET is missing; allowed: a secret of at least 32 characters',
      'LOG_LEVEL is "loud"; allowed: one of trace, debug, info, warn, error, fatal, silent',
      'RETENTION is "soon"; allowed: a length of time such as 90s, 15m, 24h or 7d',
      'MODE is "both"; allowed: one of embedded, distributed',
    ]);
    expect(message).toContain('6 problems');
    for (const problem of problems) expect(message).toContain(problem);
  });

  it('never shows the value of a secret or of an address', () => {
    const { message } = refusal({ SERVICE_SECRET: 'hunter2', DATABASE_URL: 'mysql://root:hunter3@db/game' });
    expect(message).not.toMatch(/hunter/);
    expect(message).toContain('SERVICE_SECRET is not acceptable');
    expect(message).toContain('DATABASE_URL is not acceptable');
  });

  it.each(['-1', '65536', '80a', '1e3', '8.5', '0x50'])('refuses %s as a port', (written) => {
    expect(refusal({ ...sound, GRAPH_PORT: written }).problems).toHaveLength(1);
  });
});
