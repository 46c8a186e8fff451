import { readdir, readFile } from 'node:fs/promises';
import { type DocumentNode, parse } from 'graphql';

const SHARED = new URL('../../../../schema/shared/', import.meta.url);

/** The SDL of a subgraph: the shared files, then each module's schema.graphql, in the order of their names. */
export async function readSubgraphSdl(root: URL): Promise<string> {
  const modules = new URL('src/modules/', root.href.endsWith('/') ? root : `${root.href}/`);
  const shared = (await readdir(SHARED)).filter((file) => file.endsWith('.graphql')).sort();
  const own = (await readdir(modules)).sort();
  const files = [
    ...shared.map((file) => new URL(file, SHARED)),
    ...own.map((module) => new URL(`${module}/schema.graphql`, modules)),
  ];
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(absent)));
  return texts.join('\n');
}

/** The same, parsed. */
export const readSubgraphDocument = async (root: URL): Promise<DocumentNode> =>
  parse(await readSubgraphSdl(root));

function absent(error: unknown): string {
  if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
    return '';
  throw error;
}
