import { readFile } from 'node:fs/promises';
import { type AccessTable, readAccessTable } from '#/limits/access-table.ts';
import { stripAccess } from '#/strip-access.ts';

/** The composed graph as the gateway uses it. */
export type SupergraphFiles = Readonly<{
  /** For the planner: without the access directives. */
  supergraphSdl: string;
  /** As composed, with the access, cost and list directives. */
  fullSdl: string;
  access: AccessTable;
}>;

const SCHEMA = new URL('../../schema/', import.meta.url);

/** Loads the committed composition; nothing is composed or introspected at start. */
export async function loadSupergraph(folder: URL = SCHEMA): Promise<SupergraphFiles> {
  const [fullSdl, access] = await Promise.all([
    readFile(new URL('supergraph.graphql', folder), 'utf8'),
    readFile(new URL('access.json', folder), 'utf8'),
  ]);
  return { fullSdl, supergraphSdl: stripAccess(fullSdl), access: readAccessTable(JSON.parse(access)) };
}
