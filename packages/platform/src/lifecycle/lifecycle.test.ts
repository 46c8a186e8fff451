import { EventEmitter } from 'node:events';
import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { listen, PortUnavailable } from '#/lifecycle/listen.ts';
import { ensureNode } from '#/lifecycle/node-version.ts';
import { Shutdown } from '#/lifecycle/shutdown.ts';
import { untilSignal } from '#/lifecycle/until-signal.ts';
import { createLogger } from '#/logger/logger.ts';

function listening() {
  const lines: string[] = [];
  return {
    lines,
    log: createLogger({
      level: 'info',
      service: 'test',
      destination: { write: (line) => void lines.push(line) },
    }),
  };
}

describe('Shutdown', () => {
  it('stops accepting, then drains, then closes, what was opened last first', async () => {
    const taken: string[] = [];
    const shutdown = new Shutdown({ log: listening().log });
    shutdown.on('close', 'database', () => taken.push('database'));
    shutdown.on('close', 'pool', () => taken.push('pool'));
    shutdown.on('drain', 'requests', async () => {
      await Promise.resolve();
      taken.push('requests');
    });
    shutdown.on('stop-accepting', 'server', () => taken.push(`server ${shutdown.signal.aborted}`));
    await shutdown.run();
    expect(taken).toEqual(['server true', 'requests', 'pool', 'database']);
  });

  it('runs once, however often it is asked, also as a disposable', async () => {
    let runs = 0;
    {
      await using shutdown = new Shutdown({ log: listening().log });
      shutdown.on('close', 'count', () => (runs += 1));
      await Promise.all([shutdown.run(), shutdown.run()]);
    }
    expect(runs).toBe(1);
  });

  it('goes on after a step that throws and after one that hangs, and says so', async () => {
    const { log, lines } = listening();
    const taken: string[] = [];
    const shutdown = new Shutdown({ log, limitSeconds: 0.05 });
    shutdown.on('stop-accepting', 'broken', () => Promise.reject(new Error('no')));
    shutdown.on('drain', 'endless', () => new Promise(() => undefined));
    shutdown.on('close', 'database', () => taken.push('database'));
    await shutdown.run();
    expect(taken).toEqual(['database']);
    expect(lines.join('')).toContain('"step":"broken"');
    expect(lines.join('')).toContain('"step":"endless"');
  });
});

describe('untilSignal', () => {
  it('resolves with the first signal and leaves the second to the system', async () => {
    const source = new EventEmitter();
    const stopped = untilSignal(source);
    source.emit('SIGTERM');
    expect(await stopped).toBe('SIGTERM');
    expect(source.listenerCount('SIGINT') + source.listenerCount('SIGTERM')).toBe(0);
  });
});

describe('ensureNode', () => {
  it('accepts this Node and newer ones', () => {
    expect(() => ensureNode()).not.toThrow();
    expect(() => ensureNode('26.10.0')).not.toThrow();
  });

  it('refuses an old one and says how to start', () => {
    expect(() => ensureNode('20.20.2')).toThrow(/Node 24 or newer.*20\.20\.2.*npm start/);
  });
});

describe('listen', () => {
  it('says where it listens, and names a taken port and its variable', async () => {
    const first = createServer();
    const { port, url } = await listen(first, { port: 0, variable: 'GRAPH_PORT' });
    expect(url).toBe(`http://127.0.0.1:${port}`);
    const second = listen(createServer(), { port, variable: 'GRAPH_PORT' });
    await expect(second).rejects.toThrow(PortUnavailable);
    await expect(second).rejects.toThrow(new RegExp(`Port ${port} is taken.*GRAPH_PORT=`));
    first.close();
  });
});
