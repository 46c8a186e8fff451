import type { FetchNode } from '@apollo/query-planner';
import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql';

/** A subscription at its owner in a form that can be opened after any position. */
export type ResumableOperation = Readonly<{
  query: string;
  document: DocumentNode;
  operationName: string | undefined;
  /** The variable that takes the position; null when the field takes none. */
  afterVariable: string | null;
}>;

/** The argument every feed goes on after. */
export const AFTER = 'after';
const AFTER_VARIABLE = 'sw_after';

const known = new WeakMap<FetchNode, ResumableOperation>();

/** Gives the planned operation a variable for its position, whatever the client wrote there. */
export function resumableOperation(primary: FetchNode, takesAfter: boolean): ResumableOperation {
  const cached = known.get(primary);
  if (cached) return cached;
  const planned = primary.operationDocumentNode ?? parse(primary.operation);
  const document = takesAfter ? withAfterVariable(planned) : planned;
  const operation = {
    query: takesAfter ? print(document) : primary.operation,
    document,
    operationName: primary.operationName,
    afterVariable: takesAfter ? AFTER_VARIABLE : null,
  };
  known.set(primary, operation);
  return operation;
}

function withAfterVariable(document: DocumentNode): DocumentNode {
  return {
    ...document,
    definitions: document.definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? declared(rooted(definition)) : definition,
    ),
  };
}

function rooted(operation: OperationDefinitionNode): OperationDefinitionNode {
  const selections = operation.selectionSet.selections.map((selection) =>
    selection.kind === Kind.FIELD && selection.name.value !== '__typename' ? asked(selection) : selection,
  );
  return { ...operation, selectionSet: { ...operation.selectionSet, selections } };
}

function asked(field: FieldNode): FieldNode {
  const after: ArgumentNode = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: AFTER },
    value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: AFTER_VARIABLE } },
  };
  return {
    ...field,
    arguments: [...(field.arguments ?? []).filter(({ name }) => name.value !== AFTER), after],
  };
}

/** Declares the position's variable and drops those that nothing uses any more: a subgraph refuses unused ones. */
function declared(operation: OperationDefinitionNode): OperationDefinitionNode {
  const used = new Set<string>();
  visit(operation.selectionSet, { Variable: ({ name }) => void used.add(name.value) });
  const kept = (operation.variableDefinitions ?? []).filter(({ variable }) => used.has(variable.name.value));
  return {
    ...operation,
    variableDefinitions: [
      ...kept,
      {
        kind: Kind.VARIABLE_DEFINITION,
        variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: AFTER_VARIABLE } },
        type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'Cursor' } },
      },
    ],
  };
}
