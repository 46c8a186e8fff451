/** A source of the present moment; rules receive the moment itself, never the clock. */
export interface Clock {
  now(): Date;
}

/** A clock that stands still until it is moved. */
export class FixedClock implements Clock {
  #at: number;

  constructor(start: Date) {
    this.#at = start.getTime();
  }

  now(): Date {
    return new Date(this.#at);
  }

  advance(milliseconds: number): void {
    this.#at += milliseconds;
  }

  set(at: Date): void {
    this.#at = at.getTime();
  }
}
