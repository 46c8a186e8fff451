import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

const SERVICE = z.object({
  image: z.string().optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).default({}),
  depends_on: z
    .record(
      z.string(),
      z.object({
        condition: z.enum(['service_started', 'service_healthy', 'service_completed_successfully']),
      }),
    )
    .default({}),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  restart: z.string().optional(),
});

const COMPOSE = z.object({ services: z.record(z.string(), SERVICE) });

export type ComposeService = z.infer<typeof SERVICE>;
export type ComposeServices = Readonly<Record<string, ComposeService>>;

const VARIABLE = /\$\{(?<name>\w+)(?:(?<operator>:-|:\?)(?<rest>[^}]*))?\}/g;

/** Reads the services of a compose file, with merge keys resolved and variables filled in. */
export async function readComposeFile(
  file: string | URL,
  variables: Readonly<Record<string, string>>,
): Promise<ComposeServices> {
  const document: unknown = parse(await readFile(file, 'utf8'), { merge: true });
  return COMPOSE.parse(filled(document, variables)).services;
}

/** The services in an order in which each comes after those it waits for; throws on a circle. */
export function startOrder(services: ComposeServices): readonly string[] {
  const ordered: string[] = [];
  const visit = (name: string, waiting: readonly string[]): void => {
    if (ordered.includes(name)) return;
    if (waiting.includes(name))
      throw new Error(`services wait for each other: ${[...waiting, name].join(' → ')}`);
    const service = services[name];
    if (service === undefined) throw new Error(`${waiting.at(-1)} waits for ${name}, which is no service`);
    for (const needed of Object.keys(service.depends_on)) visit(needed, [...waiting, name]);
    ordered.push(name);
  };
  for (const name of Object.keys(services)) visit(name, []);
  return ordered;
}

function filled(value: unknown, variables: Readonly<Record<string, string>>): unknown {
  if (typeof value === 'string') return fillText(value, variables);
  if (Array.isArray(value)) return value.map((entry) => filled(entry, variables));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, filled(entry, variables)]));
}

/** As compose does: `${A}`, `${A:-otherwise}`, `${A:?complaint}`; an empty variable counts as missing. */
function fillText(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replace(VARIABLE, (whole) => {
    const { name = '', operator, rest = '' } = whole.match(new RegExp(VARIABLE.source))?.groups ?? {};
    const value = variables[name] ?? '';
    if (value !== '' || operator === undefined) return value;
    if (operator === ':-') return rest;
    throw new Error(`${name} is missing: ${rest}`);
  });
}
