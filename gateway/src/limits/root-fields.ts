import type { ValidationRule } from 'graphql';
import { limitError } from '#/limits/limit-error.ts';
import { measureDocument } from '#/limits/walk.ts';

/** Fields of the root type in one operation. */
export const MAX_ROOT_FIELDS = 20;

/** Refuses operations that are really many operations in one. */
export const rootFieldRule: ValidationRule = (context) => {
  const fieldsOf = measureDocument(context.getDocument(), {
    field: () => 1,
    together: (one, other) => one + other,
  });
  return {
    OperationDefinition(node) {
      const actual = fieldsOf(node.selectionSet);
      if (actual <= MAX_ROOT_FIELDS) return;
      const what = `The operation has ${actual} root fields`;
      context.reportError(limitError({ limit: 'rootFields', maximum: MAX_ROOT_FIELDS, actual, what }, node));
    },
  };
};
