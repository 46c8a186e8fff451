import type { AnyVariables, CombinedError, TypedDocumentNode } from '@urql/core';
import { useCallback, useState } from 'react';
import { useMutation } from 'urql';
import type { Refusal } from '#/shared/refusals/refusal.ts';

type Payload = Readonly<{ errors: readonly Refusal[] }>;

/** What an act came to: done, refused by the graph, or not known because the line broke. */
export type Outcome<Done> =
  | Readonly<{ kind: 'done'; value: Done }>
  | Readonly<{ kind: 'refused'; refusals: readonly Refusal[] }>
  | Readonly<{ kind: 'broken'; error: CombinedError | null }>;

export type Act<Variables, Done> = Readonly<{
  perform: (variables: Variables) => Promise<Outcome<Done>>;
  isPending: boolean;
  /** How the last act went, until it is forgotten or another is begun. */
  last: Outcome<Done> | null;
  forget: () => void;
}>;

/** Reads the payload of a mutation that has one field. */
function outcomeOf<Done extends Payload>(
  payload: Done | null | undefined,
  error: CombinedError | undefined,
): Outcome<Done> {
  if (!payload || error) return { kind: 'broken', error: error ?? null };
  return payload.errors.length > 0
    ? { kind: 'refused', refusals: payload.errors }
    : { kind: 'done', value: payload };
}

type ActPlan<Data, Variables extends AnyVariables, Done> = Readonly<{
  document: TypedDocumentNode<Data, Variables>;
  payloadOf: (data: Data) => Done;
}>;

/** Performs one act of an administrator at a time. */
export function useAct<Data, Variables extends AnyVariables, Done extends Payload>({
  document,
  payloadOf,
}: ActPlan<Data, Variables, Done>): Act<Variables, Done> {
  const [{ fetching }, execute] = useMutation<Data, Variables>(document);
  const [last, setLast] = useState<Outcome<Done> | null>(null);
  const perform = async (variables: Variables) => {
    const { data, error } = await execute(variables);
    const outcome = outcomeOf(data ? payloadOf(data) : null, error);
    setLast(outcome);
    return outcome;
  };
  const forget = useCallback(() => setLast(null), []);
  return { perform, isPending: fetching, last, forget };
}
