import { fork } from 'node:child_process';
import { once } from 'node:events';

/** A module of this package as a process of its own that answers questions. */
export interface Child extends AsyncDisposable {
  /** Sends a question and waits for the next answer. */
  ask<Answer>(question: object): Promise<Answer>;
  /** Seconds of processor time it has used so far. */
  cpuSeconds(): Promise<number>;
}

/** Starts a module and waits for nothing; its first answer comes to the first question. */
export function startChild(module: URL): Child {
  const child = fork(module, { serialization: 'advanced', execArgv: [] });
  const ended = once(child, 'exit');
  let asking: Promise<unknown> = Promise.resolve();
  const ask = <Answer>(question: object): Promise<Answer> => {
    const next = asking.then(async () => {
      const answer = Promise.race([
        once(child, 'message'),
        ended.then(([code]) => Promise.reject(new Error(`${module.pathname} ended with ${code}`))),
      ]);
      child.send(question);
      return (await answer)[0] as Answer;
    });
    asking = next.catch(() => undefined);
    return next;
  };
  return {
    ask,
    cpuSeconds: async () => {
      const { user, system } = await ask<NodeJS.CpuUsage>({ cpu: true });
      return (user + system) / 1e6;
    },
    async [Symbol.asyncDispose]() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}

/** Answers the parent's questions; once the parent has gone, cleans up and ends. */
export function answerParent(
  answer: (question: never) => Promise<unknown>,
  cleanUp: () => Promise<void> = () => Promise.resolve(),
): void {
  process.on('message', async (question: object) => {
    const answered = 'cpu' in question ? process.cpuUsage() : await answer(question as never);
    if (process.connected) process.send?.(answered);
  });
  process.on('disconnect', () => void cleanUp().finally(() => process.exit()));
}
