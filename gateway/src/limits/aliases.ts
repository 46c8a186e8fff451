import { GraphQLError, type ValidationRule } from 'graphql';
import { limitError } from '#/limits/limit-error.ts';
import { measureDocument } from '#/limits/walk.ts';

/** Aliases of one operation, each use of a fragment counted, `__typename` included. */
export const MAX_ALIASES = 15;

/** Refuses operations that ask for the same thing many times under other names. */
export const aliasRule: ValidationRule = (context) => {
  const aliasesOf = measureDocument(context.getDocument(), {
    field: ({ alias }, nested) => (alias ? 1 : 0) + nested,
    together: (one, other) => Math.min(one + other, Number.MAX_SAFE_INTEGER),
  });
  return {
    OperationDefinition(node) {
      const actual = aliasesOf(node.selectionSet);
      if (actual <= MAX_ALIASES) return;
      context.reportError(
        limitError(
          { limit: 'aliases', maximum: MAX_ALIASES, actual, what: `The operation has ${actual} aliases` },
          node,
        ),
      );
    },
    Field(node) {
      // @NOTE answers are plain objects: an alias __proto__ would reach the prototype of all of them.
      if (node.alias?.value !== '__proto__') return;
      context.reportError(
        new GraphQLError('An alias may not be __proto__.', {
          nodes: node,
          extensions: { code: 'BAD_USER_INPUT' },
        }),
      );
    },
  };
};
