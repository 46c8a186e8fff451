import { badInput } from '#/graphql/errors.ts';

const MAX_FIRST = 100;

/** How much to load and after which key; `after` is the decoded key or null for the first page. */
export type Page = Readonly<{ limit: number; after: string | null }>;

export type Connection<Row> = Readonly<{
  edges: Readonly<{ cursor: string; node: Row }>[];
  nodes: Row[];
  pageInfo: Readonly<{
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  }>;
}>;

/** Reads a page's arguments: 1 to 100 items, a cursor of ours; anything else is BAD_USER_INPUT. */
export function pageOf(first: number | null | undefined, after: string | null | undefined): Page {
  const limit = first ?? 20;
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_FIRST)
    throw badInput(`first must be 1 to ${MAX_FIRST}`, 'first');
  return { limit, after: after == null ? null : decodeKey(after) };
}

/** Shapes rows as a connection; load `limit + 1` rows so that it knows whether there is more. */
export function connection<Row>(
  rows: readonly Row[],
  { page, keyOf }: Readonly<{ page: Page; keyOf: (row: Row) => string }>,
): Connection<Row> {
  const nodes = rows.slice(0, page.limit);
  const edges = nodes.map((node) => ({ cursor: encodeKey(keyOf(node)), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: rows.length > page.limit,
      hasPreviousPage: page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

const encodeKey = (key: string): string => Buffer.from(`k.${key}`).toString('base64url');

function decodeKey(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!text.startsWith('k.') || encodeKey(text.slice(2)) !== cursor)
    throw badInput('after is not a cursor of this list', 'after');
  return text.slice(2);
}
