import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { LIMIT_RULES, PARSE_OPTIONS } from '#/limits/rules.ts';
import { LruCache } from '#/planner/lru-cache.ts';

/** A subscription's text, read once: its document, or what is wrong with it. */
export type ReadDocument =
  | Readonly<{ document: DocumentNode }>
  | Readonly<{ errors: readonly GraphQLError[] }>;

const REMEMBERED = 1_000;

/** Parses and validates operation texts under the same limits as HTTP. */
export class Documents {
  readonly #read = new LruCache<ReadDocument>(REMEMBERED);
  readonly #schema: GraphQLSchema;

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  read(query: string): ReadDocument {
    const known = this.#read.get(query);
    if (known) return known;
    const fresh = this.#parse(query);
    this.#read.set(query, fresh);
    return fresh;
  }

  #parse(query: string): ReadDocument {
    try {
      const document = parse(query, PARSE_OPTIONS);
      const errors = validate(this.#schema, document, [...specifiedRules, ...LIMIT_RULES]);
      return errors.length > 0
        ? { errors: errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')) }
        : { document };
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [withCode(error, 'GRAPHQL_PARSE_FAILED')] };
      throw error;
    }
  }
}

const withCode = (error: GraphQLError, code: string): GraphQLError =>
  new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    extensions: { code, ...error.extensions },
  });
