import {
  type FieldNode,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { collectFields, type SelectionScope } from '#/planner/collect-fields.ts';
import { isJsonObject, type JsonObject } from '#/planner/json.ts';
import { leafCheck } from '#/planner/leaf-values.ts';

/** Where shaping is, and what it found wrong with the subgraphs' values. */
export type ShapeState = Readonly<{
  problems: GraphQLError[];
  path: (string | number)[];
  variables: JsonObject;
}>;

/** Turns what the subgraphs said into what was asked for at one position. */
export type Complete = (value: unknown, state: ShapeState) => unknown;

/** What a shaper is built for. */
export type ShapeScope = SelectionScope &
  Readonly<{ introspect(field: FieldNode, variables: JsonObject): unknown }>;

type FieldShape = Readonly<{ name: string; complete: Complete }>;
type Position = Readonly<{ selections: readonly SelectionSetNode[]; where: string }>;

/** The answer here is null although the type forbids it: the nearest nullable parent becomes null. */
const VIOLATION = Symbol('null in a non-null place');

/** Builds the shaper of an operation's root; it is compiled once per runtime type it meets. */
export function shaperOf(
  scope: ShapeScope,
  root: GraphQLObjectType,
  selectionSet: SelectionSetNode,
): Complete {
  return completeObject(scope, root, { selections: [selectionSet], where: 'root' });
}

function completer(scope: ShapeScope, type: GraphQLOutputType, position: Position): Complete {
  if (isNonNullType(type)) return completeNonNull(completer(scope, type.ofType, position), position.where);
  if (isListType(type)) {
    const where = `array element of type ${String(type.ofType)}`;
    return completeList(completer(scope, type.ofType, { ...position, where }), position.where);
  }
  return isLeafType(type)
    ? completeLeaf(leafCheck(type), position.where)
    : completeObject(scope, type, position);
}

function completeNonNull(inner: Complete, where: string): Complete {
  return (value, state) => {
    const before = state.problems.length;
    const completed = inner(value, state);
    if (completed !== null) return completed;
    if (state.problems.length === before) report(state, `Cannot return null for non-nullable ${where}.`);
    return VIOLATION;
  };
}

function completeList(inner: Complete, where: string): Complete {
  return (value, state) => {
    if (value === null || value === undefined) return null;
    if (!Array.isArray(value)) throw new Error(`Invalid non-list value for ${where}`);
    const depth = state.path.length;
    const completed = new Array<unknown>(value.length);
    let isBroken = false;
    for (let index = 0; index < value.length; index++) {
      state.path[depth] = index;
      const element = inner(value[index], state);
      if (element === VIOLATION) isBroken = true;
      completed[index] = element;
    }
    state.path.length = depth;
    return isBroken ? null : completed;
  };
}

function completeLeaf(fits: ReturnType<typeof leafCheck>, where: string): Complete {
  if (!fits) return (value) => value ?? null;
  return (value, state) => {
    if (value === null || value === undefined) return null;
    if (fits(value)) return value;
    report(state, `Invalid value found for ${where}.`);
    return null;
  };
}

function completeObject(scope: ShapeScope, type: GraphQLCompositeType, position: Position): Complete {
  const shapes = new Map<string, readonly FieldShape[] | null>();
  const shapeOf = (typename: string): readonly FieldShape[] | null => {
    const known = shapes.get(typename);
    if (known !== undefined) return known;
    const runtime = scope.schema.getType(typename);
    const shape = isObjectType(runtime) ? fieldShapes(scope, runtime, position.selections) : null;
    shapes.set(typename, shape);
    return shape;
  };
  return (value, state) => {
    if (value === null || value === undefined) return null;
    if (!isJsonObject(value)) throw new Error(`Invalid non-object value for ${position.where}`);
    const typename = value['__typename'];
    const shape = shapeOf(typeof typename === 'string' ? typename : type.name);
    if (shape) return completeFields(shape, value, state);
    report(state, `Invalid __typename found for object at ${position.where}.`);
    return null;
  };
}

function completeFields(
  shape: readonly FieldShape[],
  value: JsonObject,
  state: ShapeState,
): JsonObject | null {
  const depth = state.path.length;
  const completed: JsonObject = {};
  for (const field of shape) {
    state.path[depth] = field.name;
    const result = field.complete(value[field.name], state);
    if (result === VIOLATION) {
      state.path.length = depth;
      return null;
    }
    completed[field.name] = result;
  }
  state.path.length = depth;
  return completed;
}

function fieldShapes(
  scope: ShapeScope,
  type: GraphQLObjectType,
  selections: readonly SelectionSetNode[],
): FieldShape[] {
  const fields = type.getFields();
  const shapes: FieldShape[] = [];
  for (const [name, nodes] of collectFields(scope, type, selections)) {
    const [first] = nodes;
    if (!first) continue;
    const definition = fields[first.name.value];
    if (definition) {
      const nested = nodes.flatMap((node) => node.selectionSet ?? []);
      shapes.push({
        name,
        complete: completer(scope, definition.type, {
          selections: nested,
          where: `field ${type.name}.${name}`,
        }),
      });
    } else {
      shapes.push({ name, complete: metaField(scope, type, first) });
    }
  }
  return shapes;
}

function metaField(scope: ShapeScope, type: GraphQLObjectType, field: FieldNode): Complete {
  return field.name.value === '__typename'
    ? () => type.name
    : (_value, state) => scope.introspect(field, state.variables);
}

function report(state: ShapeState, message: string): void {
  state.problems.push(
    new GraphQLError(message, { path: [...state.path], extensions: { code: 'INVALID_GRAPHQL' } }),
  );
}
