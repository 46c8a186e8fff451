import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type ComposeServices, readComposeFile, startOrder } from './compose-file.ts';
import { localCommand, localEnvironment, loopbackFor } from './loopback.ts';

const root = new URL('../../../../', import.meta.url);
const file = new URL('docker-compose.yml', root);
const variables = {
  POSTGRES_PASSWORD: 'owner',
  SERVICE_SECRET: 's'.repeat(32),
  ADMIN_INITIAL_PASSWORD: 'first-admin-1',
};
const written = (path: string): Promise<string> => readFile(new URL(path, root), 'utf8');

let services: ComposeServices;

beforeAll(async () => {
  services = await readComposeFile(file, variables);
});

describe('docker-compose.yml', () => {
  test('is what the Compose Specification allows', async () => {
    const schema: object = JSON.parse(await written('ops/compose/compose-schema.json'));
    const validate = new Ajv({ allowUnionTypes: true }).compile(schema);

    expect(
      validate(parse(await written('docker-compose.yml'), { merge: true })),
      JSON.stringify(validate.errors),
    ).toBe(true);
    expect(validate({ services: { a: { image: 'x', depend_on: ['b'] } } })).toBe(false);
  });

  test('holds the whole stack, each service with a health check but the one that ends by itself', () => {
    expect(Object.keys(services).sort()).toEqual([
      'admin',
      'combat',
      'database',
      'economy',
      'gateway',
      'identity',
      'player',
      'postgres',
      'redis',
      'regions',
      'universe',
    ]);
    for (const [name, service] of Object.entries(services))
      expect(service.healthcheck === undefined, name).toBe(name === 'database');
  });

  test('waits for a service to be healthy, or to have ended well, before the next one starts', () => {
    const order = startOrder(services);

    for (const [name, service] of Object.entries(services)) {
      for (const [needed, { condition }] of Object.entries(service.depends_on)) {
        expect(order.indexOf(needed), `${name} after ${needed}`).toBeLessThan(order.indexOf(name));
        expect(condition).toBe(needed === 'database' ? 'service_completed_successfully' : 'service_healthy');
      }
    }
    expect(order.at(-1)).toMatch(/player|admin/);
  });

  test('runs programs that exist', () => {
    const commands = Object.values(services).flatMap(({ command = [], healthcheck }) => [
      ...command,
      ...(healthcheck?.test ?? []),
    ]);
    const programs = commands.filter((part) => part.endsWith('.ts'));

    expect(programs.length).toBeGreaterThan(10);
    for (const program of programs) expect(existsSync(new URL(program, root)), program).toBe(true);
  });

  test('has no secret of its own', async () => {
    const text = await written('docker-compose.yml');

    for (const line of text.split('\n').filter((entry) => /(SECRET|PASSWORD)/.test(entry)))
      expect(line).toMatch(/\$\{\w+:\?set \w+ in \.env\}/);
    for (const name of Object.keys(variables)) {
      await expect(readComposeFile(file, { ...variables, [name]: '' })).rejects.toThrow(`${name} is missing`);
    }
  });

  test('asks for nothing that .env.example does not explain', async () => {
    const [text, example] = await Promise.all([written('docker-compose.yml'), written('.env.example')]);
    const asked = new Set([...text.matchAll(/\$\{(\w+)/g)].map(([, name]) => name));

    for (const name of asked) expect(example).toMatch(new RegExp(`^${name}=`, 'm'));
    for (const name of Object.keys(variables)) expect(example).toMatch(new RegExp(`^${name}=$`, 'm'));
  });

  test('builds targets that the Dockerfile has', async () => {
    const dockerfile = await written('ops/docker/Dockerfile');
    const targets = [...(await written('docker-compose.yml')).matchAll(/target: (\w+)/g)].map(
      ([, target]) => target,
    );

    expect(new Set(targets)).toEqual(new Set(['subgraph', 'gateway', 'web']));
    for (const target of targets) expect(dockerfile).toMatch(new RegExp(` AS ${target}$`, 'm'));
  });
});

describe('the stack as processes of one machine', () => {
  test('finds every service where it listens here', async () => {
    const loopback = await loopbackFor(
      services,
      new Map([['redis://redis:6379', 'redis://:pw@127.0.0.1:1']]),
    );
    const combat = services['combat'];
    if (combat === undefined) throw new Error('no combat');

    const environment = localEnvironment('combat', combat, loopback);

    expect(environment).toMatchObject({ REDIS_URL: 'redis://:pw@127.0.0.1:1', HOST: '127.0.0.1' });
    expect(environment['ECONOMY_URL']).toBe(`http://${loopback.addresses.get('economy:8093')}`);
    expect(`127.0.0.1:${environment['COMBAT_PORT']}`).toBe(loopback.addresses.get('combat:8094'));
    expect(localCommand('combat', combat.healthcheck?.test ?? [], loopback).at(-1)).toBe(
      `http://127.0.0.1:${environment['COMBAT_PORT']}/readyz`,
    );
  });

  test('hands the owner of the database to the service that makes the roles, and to no other', async () => {
    const ports = await loopbackFor(services, new Map());
    const loopback = { ...ports, addresses: new Map([...ports.addresses, ['postgres:5432', '127.0.0.1:9']]) };
    const urls = Object.entries(services).map(([name, service]) => [
      name,
      localEnvironment(name, service, loopback)['DATABASE_URL'],
    ]);

    for (const [name, url] of urls.filter(([, known]) => known !== undefined)) {
      expect(url, name).toBe(
        name === 'database'
          ? 'postgres://postgres:owner@127.0.0.1:9/sector_wars'
          : 'postgres://127.0.0.1:9/sector_wars',
      );
    }
  });

  test('cannot start services that wait for each other', () => {
    const waiting = (name: string) => ({
      environment: {},
      depends_on: { [name]: { condition: 'service_healthy' as const } },
    });

    expect(() => startOrder({ a: waiting('b'), b: waiting('a') })).toThrow('a → b → a');
    expect(() => startOrder({ a: waiting('gone') })).toThrow('gone, which is no service');
  });
});
