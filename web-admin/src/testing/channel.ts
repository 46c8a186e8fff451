/** A stream that a test feeds. Whoever reads it gets what is sent from then on; each reading is one line of the graph. */
export class Channel<Value> {
  readonly #readers = new Set<(step: IteratorResult<Value, undefined>) => void>();
  /** How often it was opened. */
  opened = 0;

  send(value: Value): void {
    for (const reader of [...this.#readers]) reader({ value, done: false });
  }

  /** Breaks every line that is open. */
  end(): void {
    for (const reader of [...this.#readers]) reader({ value: undefined, done: true });
  }

  async *read(): AsyncGenerator<Value> {
    const waiting: IteratorResult<Value, undefined>[] = [];
    let wake = () => {};
    const reader = (step: IteratorResult<Value, undefined>) => {
      waiting.push(step);
      wake();
    };
    this.#readers.add(reader);
    this.opened += 1;
    try {
      for (;;) {
        const step = waiting.shift();
        if (step?.done) return;
        if (step) yield step.value;
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
    } finally {
      this.#readers.delete(reader);
    }
  }
}
