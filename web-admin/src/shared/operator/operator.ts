import { createContext, use } from 'react';
import type { OperatorQuery } from '#/gql/graphql.ts';

/** Who is signed in, as the graph told it. */
export type Operator = OperatorQuery['viewer'];

const OperatorContext = createContext<Operator | null>(null);

/** Gives the pages of the console their operator. */
export const OperatorProvider = OperatorContext;

/** Who is signed in; only inside the console. */
export function useOperator(): Operator {
  const operator = use(OperatorContext);
  if (!operator) throw new Error('The console is missing above this component');
  return operator;
}
