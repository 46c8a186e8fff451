import { type Rng, seededRng } from '@sw/kernel/rng';
import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { collectFields, type SelectionScope } from '#/planner/collect-fields.ts';
import { fragmentsOf } from '#/planner/compile-operation.ts';
import { isJsonObject, type JsonObject } from '#/planner/json.ts';
import type { FetchFromSubgraph, PlannedFetch } from '#/planner/run-plan.ts';
import { possibleTypes } from '#/testing/operation-generator.ts';

/** How often something goes wrong, as probabilities. */
export type Mishaps = Readonly<{
  fault: number;
  noData: number;
  error: number;
  nullAnywhere: number;
  missingEntity: number;
  empty: number;
}>;

export const NO_MISHAPS: Mishaps = {
  fault: 0,
  noData: 0,
  error: 0,
  nullAnywhere: 0,
  missingEntity: 0,
  empty: 0.1,
};
export const MANY_MISHAPS: Mishaps = {
  fault: 0.04,
  noData: 0.03,
  error: 0.03,
  nullAnywhere: 0.03,
  missingEntity: 0.08,
  empty: 0.1,
};

/**
 * Subgraphs that answer any operation of the graph with made-up values. The same seed and operation always give
 * the same answer, so two executors can be asked the same question.
 */
export function fabricatedSubgraphs(
  schema: GraphQLSchema,
  seed: string,
  mishaps: Mishaps,
): FetchFromSubgraph & { calls: string[] } {
  const calls: string[] = [];
  const fetch = async (planned: PlannedFetch): Promise<ExecutionResult> => {
    const call = `${planned.service} ${planned.query} ${JSON.stringify(planned.variables)}`;
    calls.push(call);
    return fabricate({ schema, mishaps, rng: seededRng(`${seed} ${call}`), errors: [] }, planned);
  };
  return Object.assign(fetch, { calls });
}

type Fabric = Readonly<{ schema: GraphQLSchema; mishaps: Mishaps; rng: Rng; errors: GraphQLError[] }>;
type Scope = SelectionScope & Readonly<{ representations: readonly unknown[] }>;
type Path = readonly (string | number)[];

function fabricate(fabric: Fabric, planned: PlannedFetch): ExecutionResult {
  const { rng, mishaps, schema } = fabric;
  if (rng.chance(mishaps.fault)) throw new Error(`fault of ${planned.service}`);
  if (rng.chance(mishaps.noData))
    return {
      data: null,
      errors: [new GraphQLError('no data', { extensions: { code: 'INTERNAL_SERVER_ERROR' } })],
    };
  const document = parse(planned.query);
  const representations = planned.variables['representations'];
  const scope = {
    schema,
    fragments: fragmentsOf(document),
    variables: withDefaults(document, planned.variables),
    representations: Array.isArray(representations) ? representations : [],
  };
  const data = rootAnswer(fabric, scope, document);
  return fabric.errors.length > 0 ? { data, errors: fabric.errors } : { data };
}

function withDefaults(document: DocumentNode, variables: JsonObject): JsonObject {
  const [operation] = document.definitions;
  const declared = operation?.kind === 'OperationDefinition' ? (operation.variableDefinitions ?? []) : [];
  const defaults = declared.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  return { ...Object.fromEntries(defaults), ...variables };
}

function rootAnswer(fabric: Fabric, scope: Scope, document: DocumentNode): JsonObject {
  const operation = document.definitions.find((definition) => definition.kind === 'OperationDefinition');
  if (!operation) throw new Error('no operation');
  const [first] = operation.selectionSet.selections;
  if (first?.kind === 'Field' && first.name.value === '_entities' && first.selectionSet) {
    return { _entities: entities(fabric, scope, first.selectionSet) };
  }
  const root = fabric.schema.getRootType(operation.operation);
  if (!root) throw new Error('no root');
  return objectAnswer(fabric, { scope, type: root, selections: [operation.selectionSet], path: [] });
}

function entities(fabric: Fabric, scope: Scope, selectionSet: SelectionSetNode): unknown[] {
  return scope.representations.map((representation, index) => {
    if (fabric.rng.chance(fabric.mishaps.missingEntity)) return null;
    const typename = isJsonObject(representation) ? String(representation['__typename']) : '';
    const type = fabric.schema.getType(typename);
    if (!isObjectType(type)) throw new Error(`no entity ${typename}`);
    return objectAnswer(fabric, { scope, type, selections: [selectionSet], path: ['_entities', index] });
  });
}

type Place = Readonly<{
  scope: Scope;
  type: GraphQLObjectType;
  selections: readonly SelectionSetNode[];
  path: Path;
}>;

function objectAnswer(fabric: Fabric, place: Place): JsonObject {
  const answer: JsonObject = {};
  for (const [name, nodes] of collectFields(place.scope, place.type, place.selections)) {
    const field = place.type.getFields()[nodes[0]?.name.value ?? ''];
    const path = [...place.path, name];
    const selections = nodes.flatMap((node) => node.selectionSet ?? []);
    answer[name] = field
      ? fieldAnswer(fabric, field.type, { scope: place.scope, selections, path })
      : place.type.name;
  }
  return answer;
}

type Position = Readonly<{ scope: Scope; selections: readonly SelectionSetNode[]; path: Path }>;

function fieldAnswer(fabric: Fabric, type: GraphQLOutputType, position: Position): unknown {
  const { rng, mishaps } = fabric;
  if (rng.chance(mishaps.error)) {
    fabric.errors.push(
      new GraphQLError(`no at ${position.path.join('.')}`, {
        path: position.path,
        extensions: { code: 'FORBIDDEN' },
      }),
    );
    return null;
  }
  return answerOf(fabric, type, position);
}

function answerOf(fabric: Fabric, type: GraphQLOutputType, position: Position): unknown {
  const { rng, mishaps } = fabric;
  if (isNonNullType(type))
    return rng.chance(mishaps.nullAnywhere) ? null : present(fabric, type.ofType, position);
  return rng.chance(mishaps.empty) ? null : present(fabric, type, position);
}

function present(fabric: Fabric, type: GraphQLOutputType, position: Position): unknown {
  const { rng } = fabric;
  if (isNonNullType(type)) return present(fabric, type.ofType, position);
  if (isListType(type)) {
    const { path } = position;
    return Array.from({ length: rng.int(0, 3) }, (_, index) =>
      answerOf(fabric, type.ofType, { ...position, path: [...path, index] }),
    );
  }
  if (isEnumType(type))
    return rng.chance(fabric.mishaps.nullAnywhere) ? 'NOT_A_VALUE' : rng.pick(type.getValues()).name;
  if (isLeafType(type)) return leaf(fabric, type.name);
  const runtime = rng.pick(possibleTypes(fabric.schema, type));
  return objectAnswer(fabric, { ...position, type: runtime });
}

function leaf({ rng, mishaps }: Fabric, name: string): unknown {
  if (rng.chance(mishaps.nullAnywhere)) return rng.pick([1.5, 'text', true]);
  switch (name) {
    case 'Int':
      return rng.int(0, 1000);
    case 'Float':
      return rng.int(0, 1000) / 8;
    case 'Boolean':
      return rng.chance(0.5);
    default:
      return `v${rng.int(0, 99)}`;
  }
}
