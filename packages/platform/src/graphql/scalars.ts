import { parseCredits } from '@sw/kernel/credits';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const refuse = (message: string): never => {
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
};

const readCredits = (value: unknown): bigint =>
  (typeof value === 'string' ? parseCredits(value) : null) ??
  refuse('Credits are a decimal string of a whole number.');

const readDate = (value: unknown): Date => {
  const at = typeof value === 'string' ? new Date(value) : null;
  return at && !Number.isNaN(at.getTime()) ? at : refuse('A DateTime is ISO 8601 in UTC.');
};

const readCursor = (value: unknown): string =>
  typeof value === 'string' && value.length <= 200 ? value : refuse('A cursor is a text the graph gave out.');

/** The graph's own scalars: money as decimal text, moments as ISO 8601, cursors as opaque text. */
export const SCALARS = {
  Credits: new GraphQLScalarType({
    name: 'Credits',
    serialize: (value) => (typeof value === 'bigint' ? value.toString() : refuse('credits must be a bigint')),
    parseValue: readCredits,
    parseLiteral: (node) => readCredits(node.kind === Kind.STRING ? node.value : null),
  }),
  DateTime: new GraphQLScalarType({
    name: 'DateTime',
    serialize: (value) => (value instanceof Date ? value.toISOString() : refuse('a moment must be a Date')),
    parseValue: readDate,
    parseLiteral: (node) => readDate(node.kind === Kind.STRING ? node.value : null),
  }),
  Cursor: new GraphQLScalarType({
    name: 'Cursor',
    serialize: (value) => (typeof value === 'string' ? value : refuse('a cursor must be text')),
    parseValue: readCursor,
    parseLiteral: (node) => readCursor(node.kind === Kind.STRING ? node.value : null),
  }),
} as const;
