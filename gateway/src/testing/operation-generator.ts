import type { Rng } from '@sw/kernel/rng';
import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** An operation made up from a schema, with values for its variables. */
export type GeneratedOperation = Readonly<{ query: string; variables: Record<string, unknown> }>;

const MAX_DEPTH = 5;

/** Makes up an operation: aliases, fragments, conditions, variables, unions and interfaces, as the dice say. */
export function generateOperation(schema: GraphQLSchema, rng: Rng): GeneratedOperation {
  const isMutation = rng.chance(0.15);
  const root = isMutation ? schema.getMutationType() : schema.getQueryType();
  if (!root) throw new Error('the schema has no such root');
  const draft: Draft = { schema, rng, variables: new Map(), fragments: [], count: 0 };
  const body = selectionsOn(draft, root, 0);
  const declared = [...draft.variables].map(
    ([name, variable]) => `$${name}: ${variable.type}${variable.text}`,
  );
  const head = `${isMutation ? 'mutation' : 'query'} Generated${declared.length > 0 ? `(${declared.join(', ')})` : ''}`;
  const values = [...draft.variables]
    .filter(([, variable]) => variable.isSent)
    .map(([name, variable]) => [name, variable.value] as const);
  return { query: [`${head} ${body}`, ...draft.fragments].join('\n'), variables: Object.fromEntries(values) };
}

type Variable = Readonly<{ type: string; text: string; value: unknown; isSent: boolean }>;
type Draft = {
  readonly schema: GraphQLSchema;
  readonly rng: Rng;
  readonly variables: Map<string, Variable>;
  readonly fragments: string[];
  count: number;
};

function selectionsOn(draft: Draft, type: GraphQLCompositeType, depth: number): string {
  const { rng } = draft;
  const parts: string[] = [];
  if (rng.chance(0.3)) parts.push(rng.chance(0.3) ? `${unique(draft, 't')}: __typename` : '__typename');
  if (!isUnionType(type)) parts.push(...fieldsOf(draft, Object.values(type.getFields()), depth));
  if (isAbstractType(type)) {
    const members = draft.schema.getPossibleTypes(type).filter(() => rng.chance(0.5));
    for (const member of members) parts.push(fragmentOn(draft, member, depth));
  } else if (rng.chance(0.2)) {
    parts.push(fragmentOn(draft, type, depth));
  }
  if (parts.length === 0) parts.push('__typename');
  return `{ ${parts.join(' ')} }`;
}

function fragmentOn(draft: Draft, type: GraphQLObjectType, depth: number): string {
  const body = selectionsOn(draft, type, depth);
  if (!draft.rng.chance(0.3)) return `... on ${type.name}${condition(draft)} ${body}`;
  const name = unique(draft, 'F');
  draft.fragments.push(`fragment ${name} on ${type.name} ${body}`);
  return `...${name}${condition(draft)}`;
}

function fieldsOf(draft: Draft, fields: readonly GraphQLField<unknown, unknown>[], depth: number): string[] {
  const { rng } = draft;
  const parts: string[] = [];
  const wanted = rng.int(1, 4);
  for (let tries = 0; tries < 3 * wanted && parts.length < wanted; tries++) {
    const field = rng.pick(fields);
    const inner = getNamedType(field.type);
    if (isCompositeType(inner) && depth >= MAX_DEPTH) continue;
    const needsAlias = field.args.length > 0 || rng.chance(0.25);
    const alias = needsAlias ? `${unique(draft, 'a')}: ` : '';
    const nested = isCompositeType(inner) ? ` ${selectionsOn(draft, inner, depth + 1)}` : '';
    parts.push(`${alias}${field.name}${argumentsOf(draft, field.args)}${condition(draft)}${nested}`);
  }
  return parts;
}

function argumentsOf(draft: Draft, args: readonly GraphQLArgument[]): string {
  const given = args
    .filter(
      (argument) =>
        (isNonNullType(argument.type) && argument.defaultValue === undefined) || draft.rng.chance(0.5),
    )
    .map((argument) => `${argument.name}: ${argumentValue(draft, argument.type)}`);
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

function argumentValue(draft: Draft, type: GraphQLInputType): string {
  const value = inputValue(draft.rng, type);
  if (draft.rng.chance(0.5)) return literal(value, type);
  const name = unique(draft, 'v');
  draft.variables.set(name, { type: String(type), text: '', value, isSent: true });
  return `$${name}`;
}

function condition(draft: Draft): string {
  const { rng } = draft;
  if (!rng.chance(0.12)) return '';
  const directive = rng.pick(['skip', 'include']);
  if (rng.chance(0.4)) return ` @${directive}(if: ${rng.chance(0.5)})`;
  const name = rng.pick(['yes', 'no', 'maybe']);
  const hasDefault = name === 'maybe';
  const value = name === 'yes';
  const variable = hasDefault
    ? { type: 'Boolean!', text: ' = true', value, isSent: false }
    : { type: 'Boolean!', text: '', value, isSent: true };
  draft.variables.set(name, variable);
  return ` @${directive}(if: $${name})`;
}

function inputValue(rng: Rng, type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return inputValue(rng, type.ofType);
  if (isListType(type)) return [inputValue(rng, type.ofType)];
  if (isEnumType(type)) return rng.pick(type.getValues()).name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return Object.fromEntries(fields.map((field) => [field.name, inputValue(rng, field.type)]));
  }
  switch (String(type)) {
    case 'Int':
      return rng.int(1, 30);
    case 'Float':
      return rng.int(1, 300) / 4;
    case 'Boolean':
      return rng.chance(0.5);
    default:
      return `x${rng.int(1, 9)}`;
  }
}

function literal(value: unknown, type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(value, type.ofType);
  if (isListType(type) && Array.isArray(value))
    return `[${value.map((item) => literal(item, type.ofType)).join(', ')}]`;
  if (isEnumType(type)) return String(value);
  if (isInputObjectType(type)) {
    const entries = Object.entries({ ...(typeof value === 'object' ? value : null) });
    const fields = type.getFields();
    return `{ ${entries.map(([name, entry]) => `${name}: ${fields[name] ? literal(entry, fields[name].type) : 'null'}`).join(', ')} }`;
  }
  return JSON.stringify(value);
}

function unique(draft: Draft, prefix: string): string {
  draft.count += 1;
  return `${prefix}${draft.count}`;
}

/** The object types an answer at this type may turn out to be. */
export function possibleTypes(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
): readonly GraphQLObjectType[] {
  return isObjectType(type) ? [type] : schema.getPossibleTypes(type);
}
