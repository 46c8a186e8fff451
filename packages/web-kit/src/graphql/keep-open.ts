const FIRST_WAIT_MILLISECONDS = 1_000;
const LONGEST_WAIT_MILLISECONDS = 30_000;

/** What a stream tells the one that keeps it open. */
export type Line = Readonly<{
  /** Something came through: the next break is mended soon. */
  arrived: () => void;
  /** It broke off. */
  over: () => void;
}>;

/**
 * Keeps a stream open until it is stopped. `open` starts it and returns how to close it; each try in a row waits twice as
 * long as the one before.
 */
export function keepOpen(open: (line: Line) => () => void): () => void {
  let waitMilliseconds = FIRST_WAIT_MILLISECONDS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  let close = () => {};

  const start = () => {
    let isOver = false;
    close = open({
      arrived() {
        waitMilliseconds = FIRST_WAIT_MILLISECONDS;
      },
      over() {
        if (isOver) return;
        isOver = true;
        queueMicrotask(startAgain);
      },
    });
  };
  const startAgain = () => {
    if (isStopped) return;
    close();
    timer = setTimeout(start, waitMilliseconds);
    waitMilliseconds = Math.min(LONGEST_WAIT_MILLISECONDS, waitMilliseconds * 2);
  };

  start();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    close();
  };
}
