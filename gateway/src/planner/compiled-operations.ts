import type { DocumentNode } from 'graphql';
import { type CompiledOperation, compileOperation } from '#/planner/compile-operation.ts';
import type { FederatedGraph } from '#/planner/graph.ts';

/** Plans each operation of a document once, for as long as the document itself is remembered. */
export class CompiledOperations {
  #graph: FederatedGraph;
  #byDocument = new WeakMap<DocumentNode, Map<string, CompiledOperation>>();

  constructor(graph: FederatedGraph) {
    this.#graph = graph;
  }

  get graph(): FederatedGraph {
    return this.#graph;
  }

  /** Goes on with another graph; everything planned for the one before is forgotten. */
  replaceGraph(graph: FederatedGraph): void {
    this.#graph = graph;
    this.#byDocument = new WeakMap();
  }

  of(document: DocumentNode, operationName: string | undefined): CompiledOperation {
    const byName = this.#byDocument.get(document) ?? new Map<string, CompiledOperation>();
    this.#byDocument.set(document, byName);
    const known = byName.get(operationName ?? '');
    if (known) return known;
    const compiled = compileOperation(this.#graph, document, operationName);
    byName.set(operationName ?? '', compiled);
    return compiled;
  }
}
