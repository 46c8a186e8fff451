import type { ValidationRule } from 'graphql';
import { limitError } from '#/limits/limit-error.ts';
import { measureDocument } from '#/limits/walk.ts';

/** Fields below fields, the outermost counting 1. */
export const MAX_DEPTH = 10;
/** The usual introspection query of tools goes this deep; graphql-js bounds its breadth. */
const MAX_INTROSPECTION_DEPTH = 20;

/** Refuses operations that nest too deeply, fragments included. */
export const depthRule: ValidationRule = (context) => {
  const depthOf = measureDocument(context.getDocument(), {
    field: ({ name }, nested) =>
      name.value === '__schema' || name.value === '__type' ? introspectionDepth(nested) : nested + 1,
    together: Math.max,
  });
  return {
    OperationDefinition(node) {
      const actual = depthOf(node.selectionSet);
      if (actual <= MAX_DEPTH) return;
      context.reportError(
        limitError(
          { limit: 'depth', maximum: MAX_DEPTH, actual, what: `The operation is ${actual} levels deep` },
          node,
        ),
      );
    },
  };
};

const introspectionDepth = (nested: number): number => (nested < MAX_INTROSPECTION_DEPTH ? 1 : nested + 1);
