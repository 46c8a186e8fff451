import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { listen } from '@sw/platform/lifecycle/listen';
import { createLogger } from '@sw/platform/logger/logger';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LIBRARY_STYLES, styleHash } from './library-styles.ts';
import { type RunningWebHost, startWebHost, type WebHostOptions } from './web-host.ts';

let root: string;
let gateway: Server;
let gatewayUrl: string;
let seen: { headers: IncomingHttpHeaders; body: string; address: string | undefined } | null;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'sw-web-'));
  await mkdir(join(root, 'assets'));
  await writeFile(join(root, 'index.html'), '<!doctype html><title>Sector Wars</title>');
  await writeFile(join(root, 'assets', 'app-1a2b3c4d.js'), 'console.log("fly")');
  await writeFile(join(root, 'assets', 'app-1a2b3c4d.js.gz'), gzipSync('console.log("fly")'));
  seen = null;
  gateway = createServer(async (request, response) => {
    seen = { headers: request.headers, body: await text(request), address: request.socket.remoteAddress };
    response.writeHead(200, {
      'content-type': 'application/json',
      'set-cookie': 'refresh=abc; HttpOnly; Path=/graphql',
    });
    response.end('{"data":{"ok":true}}');
  });
  gateway.on('upgrade', (request, socket) => {
    seen = { headers: request.headers, body: '', address: request.socket.remoteAddress };
    socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');
    socket.on('data', (chunk) => socket.write(`echo ${String(chunk)}`));
  });
  gatewayUrl = (await listen(gateway, { port: 0, variable: 'none' })).url;
});

afterEach(async () => {
  gateway.closeAllConnections();
  gateway.close();
  await rm(root, { recursive: true, force: true });
});

const hosted = (options: Partial<WebHostOptions> = {}): Promise<RunningWebHost> =>
  startWebHost({
    ...{
      root,
      gatewayUrl,
      port: 0,
      portVariable: 'PLAYER_PORT',
      host: '127.0.0.1',
      isBehindTls: false,
      isBehindProxy: false,
    },
    ...{
      log: createLogger({ level: 'silent', service: 'web-host' }),
      renderMetrics: async () => 'sw_sockets 0\n',
      ...options,
    },
  });

describe('the files of an app', () => {
  test('serves the start page for every route of the app, never from a stale cache', async () => {
    await using host = await hosted();

    const answer = await fetch(`${host.url}/game/sectors/17`);

    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<title>Sector Wars</title>');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });

  test('lets browsers keep a hashed asset for ever and sends its compressed copy', async () => {
    await using host = await hosted();

    const answer = await fetch(`${host.url}/assets/app-1a2b3c4d.js`, {
      headers: { 'accept-encoding': 'gzip' },
    });

    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(await answer.text()).toBe('console.log("fly")');
  });

  test('answers 404 for a file that is not there, 405 for a method that is none of its own', async () => {
    await using host = await hosted();

    expect((await fetch(`${host.url}/assets/gone.js`)).status).toBe(404);
    expect((await fetch(`${host.url}/`, { method: 'DELETE' })).status).toBe(405);
  });
});

test('never leaves the folder of the app', async () => {
  await writeFile(join(root, '..', 'beside-the-app.txt'), 'secret');
  await using host = await hosted();

  for (const path of [
    '/../beside-the-app.txt',
    '/..%2fbeside-the-app.txt',
    '/%2e%2e/beside-the-app.txt',
    '/assets/..%2f..%2fbeside-the-app.txt',
  ]) {
    const socket = connect(host.port, '127.0.0.1');
    socket.end(`GET ${path} HTTP/1.1\r\nHost: game\r\nConnection: close\r\n\r\n`);
    expect(await text(socket), path).not.toContain('secret');
  }

  await rm(join(root, '..', 'beside-the-app.txt'));
});

describe('the headers of every answer', () => {
  test('allow nothing but the own origin, and no frame around it', async () => {
    await using host = await hosted();

    for (const path of ['/', '/assets/app-1a2b3c4d.js', '/healthz', '/assets/gone.js', '/graphql']) {
      const { headers } = await fetch(`${host.url}${path}`);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy, path).toContain("default-src 'self'");
      expect(policy, path).toContain("connect-src 'self'");
      expect(policy, path).toContain("frame-ancestors 'none'");
      expect(policy, path).not.toContain('unsafe-inline');
      expect(headers.get('permissions-policy'), path).toContain('camera=()');
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('strict-transport-security'), path).toBeNull();
    }
  });

  test('insist on TLS only where TLS is', async () => {
    await using host = await hosted({ isBehindTls: true });

    const { headers } = await fetch(host.url);

    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
  });

  test('name the hash of every style element the component library adds', async () => {
    await using host = await hosted();
    const policy = (await fetch(host.url)).headers.get('content-security-policy') ?? '';
    const sources = await Promise.all(
      ['interactions/usePress', 'overlays/usePreventScroll'].map(librarySource),
    );

    for (const style of LIBRARY_STYLES) {
      expect(policy).toContain(styleHash(style));
      expect(sources.some((source) => source.includes(style))).toBe(true);
    }
  });
});

/** The library writes its attribute's name by a variable. */
async function librarySource(module: string): Promise<string> {
  const file = new URL(`../../../node_modules/react-aria/dist/private/${module}.mjs`, import.meta.url);
  return (await readFile(file, 'utf8')).replace(
    /\[\$\{[^}]*PRESSABLE_ATTRIBUTE\}\]/,
    '[data-react-aria-pressable]',
  );
}

describe('GraphQL through the host', () => {
  test('reaches the gateway with origin and cookie as they came, and the answer comes back whole', async () => {
    await using host = await hosted();

    const answer = await fetch(`${host.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: host.url, cookie: 'refresh=old' },
      body: '{"query":"{ me { id } }"}',
    });

    expect(await answer.json()).toEqual({ data: { ok: true } });
    expect(answer.headers.getSetCookie()).toEqual(['refresh=abc; HttpOnly; Path=/graphql']);
    expect(seen?.body).toBe('{"query":"{ me { id } }"}');
    expect(seen?.headers).toMatchObject({
      origin: host.url,
      host: new URL(host.url).host,
      cookie: 'refresh=old',
    });
  });

  test('does not believe what a client says about its own address', async () => {
    await using host = await hosted();

    await fetch(`${host.url}/graphql`, {
      headers: { 'x-forwarded-for': '6.6.6.6', 'x-real-ip': '6.6.6.6', forwarded: 'for=6.6.6.6' },
    });

    expect(seen?.headers['x-forwarded-for']).toBe('127.0.0.1');
    expect(JSON.stringify(seen?.headers)).not.toContain('6.6.6.6');
  });

  test('hands on the address that a proxy of the operator found', async () => {
    await using host = await hosted({ isBehindProxy: true });

    await fetch(`${host.url}/graphql`, { headers: { 'x-forwarded-for': '203.0.113.9' } });

    expect(String(seen?.headers['x-forwarded-for']).replaceAll(' ', '')).toBe('203.0.113.9,127.0.0.1');
  });

  test('carries a socket both ways and ends it with the host', async () => {
    const host = await hosted();
    const socket = connect(host.port, '127.0.0.1');
    socket.write(
      'GET /graphql HTTP/1.1\r\nHost: game\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nX-Forwarded-For: 6.6.6.6\r\n\r\n',
    );
    expect(String((await once(socket, 'data'))[0])).toContain('101 Switching Protocols');

    socket.write('hello');

    expect(String((await once(socket, 'data'))[0])).toBe('echo hello');
    expect(seen?.headers['x-forwarded-for']).toBe('127.0.0.1');
    const ended = once(socket, 'close');
    await host[Symbol.asyncDispose]();
    await ended;
  });

  test('outlives a client that resets its socket in the middle', async () => {
    await using host = await hosted();
    const socket = connect(host.port, '127.0.0.1');
    socket.write('GET /graphql HTTP/1.1\r\nHost: game\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');
    await once(socket, 'data');

    const ended = once(socket, 'close');
    socket.resetAndDestroy();
    await ended;

    expect((await fetch(host.url)).status).toBe(200);
  });

  test('says in the form of a GraphQL answer that the gateway is away', async () => {
    await using host = await hosted();
    gateway.closeAllConnections();
    gateway.close();

    const answer = await fetch(`${host.url}/graphql`, { method: 'POST', body: '{}' });
    const socket = connect(host.port, '127.0.0.1');
    socket.write('GET /graphql HTTP/1.1\r\nHost: game\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');

    expect(answer.status).toBe(502);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] });
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 502 .*SERVICE_UNAVAILABLE/s);
  });

  test('refuses a socket on any other path', async () => {
    await using host = await hosted();
    const socket = connect(host.port, '127.0.0.1');
    socket.write('GET /else HTTP/1.1\r\nHost: game\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');

    expect(await text(socket)).toMatch(/^HTTP\/1\.1 404 /);
  });
});

describe('what the host says about itself', () => {
  test('is alive without the gateway but ready only with it', async () => {
    await using host = await hosted();
    expect((await fetch(`${host.url}/readyz`)).status).toBe(200);

    gateway.closeAllConnections();
    gateway.close();

    expect((await fetch(`${host.url}/healthz`)).status).toBe(200);
    const ready = await fetch(`${host.url}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({ ready: false, problems: ['the gateway does not answer'] });
  });

  test('shows the figures of its process', async () => {
    await using host = await hosted();

    expect(await (await fetch(`${host.url}/metrics`)).text()).toBe('sw_sockets 0\n');
  });

  test('names the taken port and the variable that moves it', async () => {
    await using host = await hosted();

    await expect(hosted({ port: host.port })).rejects.toThrow(
      new RegExp(`Port ${host.port} is taken.*PLAYER_PORT`),
    );
  });
});
