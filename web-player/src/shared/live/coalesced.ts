/** Runs the work soon, once for however many calls come close together. */
export function coalesced(
  work: () => void,
  waitMilliseconds: number,
): { call: () => void; cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  return {
    call() {
      timer ??= setTimeout(() => {
        timer = null;
        work();
      }, waitMilliseconds);
    },
    cancel() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
