import { type ASTNode, GraphQLError } from 'graphql';

/** A limit of an operation that was passed. */
export type PassedLimit = Readonly<{
  limit: 'tokens' | 'depth' | 'aliases' | 'rootFields' | 'directives' | 'listSize' | 'cost';
  maximum: number;
  actual: number;
  /** What the operation has too much of, in a clause. */
  what: string;
}>;

/** Tells the caller which limit the operation passes, by how much, and what the limit is. */
export function limitError({ what, ...facts }: PassedLimit, node?: ASTNode): GraphQLError {
  return new GraphQLError(`${what}; the limit is ${facts.maximum}.`, {
    nodes: node ?? null,
    extensions: { code: 'BAD_USER_INPUT', ...facts, http: { status: 400, headers: new Map() } },
  });
}
