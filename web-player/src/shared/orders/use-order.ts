import { newIdempotencyKey } from '@sw/web-kit/graphql/idempotency-key.ts';
import type { CombinedError, TypedDocumentNode } from '@urql/core';
import { useCallback, useRef, useState } from 'react';
import { useMutation } from 'urql';
import type { Refusal } from '#/shared/refusals/refusal.ts';

type Payload = Readonly<{ errors: readonly Refusal[] }>;
type Keyed = Readonly<{ idempotencyKey: string | number }>;

/** What an order came to: done, refused by the game, or not known because the line broke. */
export type Outcome<Done> =
  | Readonly<{ kind: 'done'; value: Done }>
  | Readonly<{ kind: 'refused'; refusals: readonly Refusal[] }>
  | Readonly<{ kind: 'broken'; error: CombinedError | null }>;

export type Order<Input, Done> = Readonly<{
  give: (input: Input) => Promise<Outcome<Done>>;
  isPending: boolean;
  /** How the last order went, until it is forgotten or another is given. */
  last: Outcome<Done> | null;
  forget: () => void;
}>;

/** Reads the payload of a mutation that has one field. */
export function outcomeOf<Done extends Payload>(
  data: object | undefined,
  error: CombinedError | undefined,
): Outcome<Done> {
  const [payload]: readonly (Done | null)[] = Object.values(data ?? {});
  if (!payload || error) return { kind: 'broken', error: error ?? null };
  return payload.errors.length > 0
    ? { kind: 'refused', refusals: payload.errors }
    : { kind: 'done', value: payload };
}

/** A key for each intent. An order whose fate is unknown keeps its key when it is given again, so it is never carried out twice. */
export function keyring(newKey: () => string = newIdempotencyKey) {
  let open: Readonly<{ intent: string; key: string }> | null = null;
  return {
    keyFor(input: unknown): string {
      const intent = JSON.stringify(input);
      if (open?.intent !== intent) open = { intent, key: newKey() };
      return open.key;
    },
    close: () => {
      open = null;
    },
  };
}

type PayloadOf<Data> = Extract<Data[keyof Data], Payload>;
type IntentOf<Variables extends OrderVariables> = Omit<Variables['input'], 'idempotencyKey'>;
type OrderVariables = Readonly<{ input: Keyed }>;

/** Gives an order to the graph, once for each intent of the player. */
export function useOrder<Data extends object, Variables extends OrderVariables>(
  document: TypedDocumentNode<Data, Variables>,
): Order<IntentOf<Variables>, PayloadOf<Data>> {
  const [{ fetching }, execute] = useMutation<Data, Variables>(document);
  const [last, setLast] = useState<Outcome<PayloadOf<Data>> | null>(null);
  const keys = useRef(keyring());

  const give = useCallback(
    async (intent: IntentOf<Variables>) => {
      const variables = { input: { ...intent, idempotencyKey: keys.current.keyFor(intent) } };
      const { data, error } = await execute(variables as unknown as Variables);
      const outcome = outcomeOf<PayloadOf<Data>>(data, error);
      if (outcome.kind !== 'broken') keys.current.close();
      setLast(outcome);
      return outcome;
    },
    [execute],
  );
  const forget = useCallback(() => setLast(null), []);
  return { give, isPending: fetching, last, forget };
}
