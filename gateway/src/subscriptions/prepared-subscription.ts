import type { FetchDataRewrite, PlanNode } from '@apollo/query-planner';
import { globalId } from '@sw/kernel/ids';
import type { Viewer } from '@sw/platform/graphql/viewer';
import {
  type DocumentNode,
  GraphQLError,
  getVariableValues,
  Kind,
  type SelectionSetNode,
  type VariableNode,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import type { OperationGuard } from '#/limits/operation-guard.ts';
import { collectFields } from '#/planner/collect-fields.ts';
import type { CompiledOperation, FragmentMap } from '#/planner/compile-operation.ts';
import type { CompiledOperations } from '#/planner/compiled-operations.ts';
import type { JsonObject } from '#/planner/json.ts';
import { AFTER, type ResumableOperation, resumableOperation } from '#/subscriptions/resumable-operation.ts';

/** A subscription operation that may run: what to ask of its owner, and what to add from other subgraphs. */
export type PreparedSubscription = Readonly<{
  compiled: CompiledOperation;
  variables: JsonObject;
  /** The owning subgraph. */
  service: string;
  upstream: ResumableOperation;
  upstreamVariables: JsonObject;
  rest: PlanNode | undefined;
  /** What makes the owner's view of an event the graph's. */
  rewrites: readonly FetchDataRewrite[];
  /** The position the client goes on from. */
  after: string | null;
  /** The variables that make one client's messages differ from another's; the position does not. */
  distinguishing: JsonObject;
  /** The same for everyone who may open it. */
  isBroadcast: boolean;
  /** Scopes that everything in the operation needs. */
  scopes: readonly string[];
  /** Response names under which the client reads a message's position and time. */
  startKeys: Readonly<{ cursor: readonly string[]; at: readonly string[] }>;
}>;

export type SubscriptionRequest = Readonly<{
  document: DocumentNode;
  operationName: string | undefined;
  variables: JsonObject;
}>;

/** Plans a valid subscription whose variables fit; throws a coded error for what cannot run. */
export function prepareSubscription(
  operations: CompiledOperations,
  guard: OperationGuard,
  request: SubscriptionRequest,
): PreparedSubscription {
  const compiled = operations.of(request.document, request.operationName);
  if (compiled.node?.kind !== 'Subscription') throw badInput('The operation is no subscription.');
  const values = getVariableValues(
    compiled.graph.apiSchema,
    compiled.operation.variableDefinitions ?? [],
    request.variables,
  );
  if (values.errors) throw badInput(values.errors[0]?.message ?? 'The variables do not fit.');
  const { primary, rest } = compiled.node;
  const root = rootField(compiled, values.coerced);
  const upstream = resumableOperation(primary, root.takesAfter);
  return {
    compiled,
    variables: request.variables,
    service: primary.serviceName,
    upstream,
    upstreamVariables: usedVariables(upstream, request.variables),
    rest,
    rewrites: primary.outputRewrites ?? [],
    after: root.after,
    distinguishing: withoutPosition(compiled, root.afterVariable, request.variables),
    isBroadcast: guard.isBroadcast(`Subscription.${root.name}`),
    scopes: guard.factsOf(request.document).restricted.flatMap(({ access }) => access.scopes.flat()),
    startKeys: {
      cursor: responseNames(compiled.fragments, root.selections, 'cursor'),
      at: responseNames(compiled.fragments, root.selections, 'at'),
    },
  };
}

/** Whoever has exactly the rights that every subscriber of a shared stream was checked for, and no pilot. */
export function sharedViewer(scopes: readonly string[], nowMs: number): Viewer {
  return {
    userId: globalId('user', 'broadcast'),
    sessionId: globalId('session', 'broadcast'),
    playerId: null,
    roles: [],
    scopes,
    expiresAt: Math.floor(nowMs / 1_000) + SHARED_VIEWER_SECONDS,
  };
}

/** Longer than any stream; each request to a subgraph is signed for seconds only. */
const SHARED_VIEWER_SECONDS = 31_536_000;

const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

type Root = Readonly<{
  name: string;
  takesAfter: boolean;
  after: string | null;
  afterVariable: string | null;
  selections: readonly SelectionSetNode[];
}>;

function rootField(compiled: CompiledOperation, variables: JsonObject): Root {
  const { graph, operation, fragments } = compiled;
  const type = graph.apiSchema.getSubscriptionType();
  if (!type) throw badInput('The graph has no subscriptions.');
  const [nodes] = collectFields({ schema: graph.apiSchema, fragments, variables }, type, [
    operation.selectionSet,
  ]).values();
  const [field] = nodes ?? [];
  const definition = field && type.getFields()[field.name.value];
  if (!nodes || !field || !definition) throw badInput('The operation subscribes to nothing.');
  const written = field.arguments?.find(({ name }) => name.value === AFTER)?.value;
  return {
    name: field.name.value,
    takesAfter: definition.args.some(({ name }) => name === AFTER),
    after: textOf(written && valueFromASTUntyped(written, variables)),
    afterVariable: written?.kind === Kind.VARIABLE ? written.name.value : null,
    selections: nodes.flatMap((node) => node.selectionSet ?? []),
  };
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** A position that also stands elsewhere in the operation decides more than where to begin, and stays. */
function withoutPosition(
  { operation, fragments }: CompiledOperation,
  name: string | null,
  variables: JsonObject,
): JsonObject {
  let uses = 0;
  const count = {
    Variable: (node: VariableNode): void => {
      if (node.name.value === name) uses += 1;
    },
  };
  visit(operation.selectionSet, count);
  for (const fragment of fragments.values()) visit(fragment, count);
  if (name === null || uses > 1) return variables;
  const { [name]: _position, ...others } = variables;
  return others;
}

function usedVariables({ document }: ResumableOperation, variables: JsonObject): JsonObject {
  const used: JsonObject = {};
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const { variable } of definition.variableDefinitions ?? []) {
      const name = variable.name.value;
      if (Object.hasOwn(variables, name)) used[name] = variables[name];
    }
  }
  return used;
}

function responseNames(
  fragments: FragmentMap,
  selectionSets: readonly SelectionSetNode[],
  field: string,
): string[] {
  return selectionSets.flatMap(({ selections }) =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD)
        return selection.name.value === field ? [selection.alias?.value ?? field] : [];
      const spread =
        selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      return spread ? responseNames(fragments, [spread.selectionSet], field) : [];
    }),
  );
}
