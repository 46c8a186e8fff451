import { useSession } from '@sw/web-kit/graphql/graph-provider.tsx';
import type { Tokens } from '@sw/web-kit/graphql/refresh-session.ts';
import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useState } from 'react';
import { useMutation } from 'urql';
import { type Outcome, outcomeOf } from '#/shared/orders/use-order.ts';
import type { Refusal } from '#/shared/refusals/refusal.ts';

type SignedIn = Readonly<{ tokens: Tokens | null; errors: readonly Refusal[] }>;
type SignIn<Variables> = Readonly<{
  submit: (variables: Variables) => Promise<void>;
  isPending: boolean;
  last: Outcome<SignedIn> | null;
}>;

/** Sends a sign-in or a registration, and begins the session when it is accepted. */
export function useSignIn<Variables extends AnyVariables & Readonly<{ input: object }>>(
  document: TypedDocumentNode<object, Variables>,
): SignIn<Variables> {
  const session = useSession();
  const [{ fetching }, execute] = useMutation<object, Variables>(document);
  const [last, setLast] = useState<Outcome<SignedIn> | null>(null);
  const submit = async (variables: Variables) => {
    const { data, error } = await execute(variables);
    const outcome = outcomeOf<SignedIn>(data, error);
    setLast(outcome);
    if (outcome.kind === 'done' && outcome.value.tokens) session.begin(outcome.value.tokens);
  };
  return { submit, isPending: fetching, last };
}
