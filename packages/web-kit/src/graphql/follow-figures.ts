import {
  type AnyVariables,
  type Client,
  type CombinedError,
  createRequest,
  type DocumentInput,
} from '@urql/core';
import { onEnd, pipe, subscribe } from 'wonka';
import { keepOpen } from '#/graphql/keep-open.ts';

export type Figures<Data, Variables extends AnyVariables> = Readonly<{
  document: DocumentInput<Data, Variables>;
  variables: Variables;
  onFigures: (data: Data) => void;
  onBreak: (error: CombinedError | null) => void;
}>;

/** Follows a stream whose every message stands for itself, until it is stopped; what was missed while it was broken off is not asked for. */
export function followFigures<Data extends object, Variables extends AnyVariables>(
  client: Client,
  figures: Figures<Data, Variables>,
): () => void {
  return keepOpen(({ arrived, over }) => {
    let isRunning = true;
    const broke = (error: CombinedError | null) => {
      if (!isRunning) return;
      isRunning = false;
      figures.onBreak(error);
      over();
    };
    const running = pipe(
      client.executeSubscription<Data, Variables>(createRequest(figures.document, figures.variables)),
      // @NOTE closing a source ends it too.
      onEnd(() => broke(null)),
      subscribe(({ data, error }) => {
        if (data) {
          arrived();
          figures.onFigures(data);
        }
        if (error) broke(error);
      }),
    );
    return () => {
      isRunning = false;
      running.unsubscribe();
    };
  });
}
