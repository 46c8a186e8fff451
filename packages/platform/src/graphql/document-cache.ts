import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';

export type Prepared = Readonly<{ document: DocumentNode }> | Readonly<{ errors: readonly GraphQLError[] }>;

/** Parses and validates each operation text once; keeps the 2,000 used last. */
export class DocumentCache {
  readonly #schema: GraphQLSchema;
  readonly #prepared = new Map<string, Prepared>();
  readonly #capacity: number;

  constructor(schema: GraphQLSchema, capacity = 2_000) {
    this.#schema = schema;
    this.#capacity = capacity;
  }

  prepare(query: string): Prepared {
    const known = this.#prepared.get(query);
    if (known) {
      this.#prepared.delete(query);
      this.#prepared.set(query, known);
      return known;
    }
    const fresh = this.#read(query);
    if (this.#prepared.size >= this.#capacity) this.#prepared.delete(this.#prepared.keys().next().value ?? '');
    this.#prepared.set(query, fresh);
    return fresh;
  }

  #read(query: string): Prepared {
    try {
      const document = parse(query, { noLocation: true, maxTokens: 10_000 });
      const errors = validate(this.#schema, document);
      return errors.length > 0 ? { errors } : { document };
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
  }
}
