import { readdir, readFile } from 'node:fs/promises';
import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { stripAccess } from '@sw/gateway/strip-access';
import { SUBGRAPHS } from '@sw/kernel/events/catalogue';
import { parse, printSchema, visit } from 'graphql';

const root = new URL('../', import.meta.url);

/** Composes the subgraphs' SDL in process: file name → text of everything under `schema/` that is generated. */
export async function composeSchema(): Promise<Record<string, string>> {
  const services = await Promise.all(
    SUBGRAPHS.map(async (name) => ({
      name,
      url: `http://${name}`,
      typeDefs: parse(await subgraphSdl(name)),
    })),
  );
  const composed = composeServices(services);
  if (composed.errors?.length) throw new Error(composed.errors.map((error) => error.message).join('\n'));
  const supergraphSdl = composed.supergraphSdl ?? '';
  const api = Supergraph.build(stripAccess(supergraphSdl)).apiSchema().toGraphQLJSSchema();
  const access = Object.fromEntries(services.flatMap(({ typeDefs }) => [...accessOf(typeDefs)]).sort());
  return {
    'supergraph.graphql': supergraphSdl,
    'api.graphql': `${printSchema(api)}\n`,
    'access.json': `${JSON.stringify(access, null, 2)}\n`,
  };
}

async function subgraphSdl(name: string): Promise<string> {
  const shared = new URL('schema/shared/', root);
  const modules = new URL(`subgraphs/${name}/src/modules/`, root);
  const files = [
    ...(await readdir(shared)).sort().map((file) => new URL(file, shared)),
    ...(await readdir(modules)).sort().map((module) => new URL(`${module}/schema.graphql`, modules)),
  ];
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')));
  return texts.join('\n');
}

type Access = { auth: string; scopes?: string[][]; isBroadcast?: true };

/** Coordinate → who may use it, for every field that says so. */
function accessOf(document: ReturnType<typeof parse>): Map<string, Access> {
  const table = new Map<string, Access>();
  for (const definition of document.definitions) {
    if (definition.kind !== 'ObjectTypeDefinition' && definition.kind !== 'ObjectTypeExtension') continue;
    for (const field of definition.fields ?? []) {
      const access = accessTo(field.directives ?? []);
      if (access) table.set(`${definition.name.value}.${field.name.value}`, access);
    }
  }
  return table;
}

function accessTo(directives: readonly { name: { value: string } }[]): Access | null {
  const names = new Set(directives.map((directive) => directive.name.value));
  const auth = ['anonymous', 'authenticated', 'requiresScopes', 'serviceOnly'].find((name) =>
    names.has(name),
  );
  if (!auth) return null;
  const scopes = scopesOf(directives);
  return {
    auth,
    ...(scopes ? { scopes } : {}),
    ...(names.has('broadcast') ? { isBroadcast: true as const } : {}),
  };
}

function scopesOf(directives: readonly { name: { value: string } }[]): string[][] | null {
  const directive = directives.find((candidate) => candidate.name.value === 'requiresScopes');
  if (!directive) return null;
  const words: string[] = [];
  visit(directive as never, { StringValue: (node) => void words.push(node.value) });
  return [words];
}
