import type { DirectiveNode, ValidationRule } from 'graphql';
import { limitError } from '#/limits/limit-error.ts';

/** Directives at one place of an operation. */
export const MAX_DIRECTIVES = 5;

/** Refuses heaps of directives at one place. */
export const directiveRule: ValidationRule = (context) => {
  const check = (node: { directives?: readonly DirectiveNode[] | undefined }): void => {
    const actual = node.directives?.length ?? 0;
    if (actual <= MAX_DIRECTIVES) return;
    const what = `One place has ${actual} directives`;
    context.reportError(
      limitError({ limit: 'directives', maximum: MAX_DIRECTIVES, actual, what }, node.directives?.[0]),
    );
  };
  return {
    Field: check,
    InlineFragment: check,
    FragmentSpread: check,
    OperationDefinition: check,
    FragmentDefinition: check,
  };
};
