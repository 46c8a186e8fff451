import { type Exchange, makeResult, type Operation } from '@urql/core';
import { buildSchema, type ExecutionResult, execute, GraphQLError, subscribe } from 'graphql';
import { filter, fromAsyncIterable, map, mergeMap, pipe, takeUntil } from 'wonka';
import type { Channel } from '#/testing/channel.ts';
import sdl from '../../../schema/api.graphql?raw';

type Answer = (args: never) => unknown;
/** What the graph answers, by root field; a field left out is refused as unknown. */
export type Roots = Readonly<Record<string, Answer>>;

const schema = buildSchema(sdl);

/** The refusal a gateway sends for want of rights, of a session, or of health. */
export const refuse = (code: 'FORBIDDEN' | 'UNAUTHENTICATED' | 'INTERNAL_SERVER_ERROR') => (): never => {
  throw new GraphQLError('refused', { extensions: { code } });
};

/** A root field that streams what a test sends. */
export const streaming = <Value>(field: string, channel: Channel<Value>): Roots => ({
  [field]: async function* () {
    for await (const value of channel.read()) yield { [field]: value };
  },
});

async function* answersTo(
  operation: Operation,
  { queries, subscriptions }: World,
): AsyncGenerator<ExecutionResult> {
  const request = { schema, document: operation.query, variableValues: operation.variables || {} };
  if (operation.kind !== 'subscription') {
    yield await execute({ ...request, rootValue: queries });
    return;
  }
  const stream = await subscribe({ ...request, rootValue: subscriptions });
  if (Symbol.asyncIterator in stream) yield* stream;
  else yield stream;
}

export type World = Readonly<{ queries: Roots; subscriptions: Roots }>;

/** Answers operations by the real schema, so that a page asking for what the graph does not have fails its test. */
export const fakeGraph =
  (world: World): Exchange =>
  () =>
  (operations) => {
    const results = pipe(
      operations,
      filter(({ kind }) => kind !== 'teardown'),
      mergeMap((operation) =>
        pipe(
          fromAsyncIterable(answersTo(operation, world)),
          map((result) =>
            makeResult(operation, {
              data: result.data ?? null,
              ...(result.errors ? { errors: [...result.errors] } : {}),
            }),
          ),
          takeUntil(
            pipe(
              operations,
              filter((other) => other.kind === 'teardown' && other.key === operation.key),
            ),
          ),
        ),
      ),
    );
    return results;
  };
