/** A binary heap of sectors by distance; a sector may wait in it more than once. */
export class TravelQueue {
  readonly #numbers: Int32Array;
  readonly #lengths: Float64Array;
  #size = 0;

  /** `capacity` bounds how often sectors are added in all. */
  constructor(capacity: number) {
    this.#numbers = new Int32Array(capacity);
    this.#lengths = new Float64Array(capacity);
  }

  get size(): number {
    return this.#size;
  }

  add(number: number, length: number): void {
    let place = this.#size++;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if ((this.#lengths[parent] ?? 0) <= length) break;
      this.#copy(parent, place);
      place = parent;
    }
    this.#put(place, number, length);
  }

  /** Removes and answers the nearest; the queue must not be empty. */
  takeNearest(): { number: number; length: number } {
    const nearest = { number: this.#numbers[0] ?? 0, length: this.#lengths[0] ?? 0 };
    this.#size -= 1;
    this.#sink(this.#numbers[this.#size] ?? 0, this.#lengths[this.#size] ?? 0);
    return nearest;
  }

  #sink(number: number, length: number): void {
    let place = 0;
    for (let child = 1; child < this.#size; child = 2 * place + 1) {
      if (child + 1 < this.#size && (this.#lengths[child + 1] ?? 0) < (this.#lengths[child] ?? 0)) child += 1;
      if ((this.#lengths[child] ?? 0) >= length) break;
      this.#copy(child, place);
      place = child;
    }
    this.#put(place, number, length);
  }

  #copy(from: number, to: number): void {
    this.#put(to, this.#numbers[from] ?? 0, this.#lengths[from] ?? 0);
  }

  #put(place: number, number: number, length: number): void {
    this.#numbers[place] = number;
    this.#lengths[place] = length;
  }
}
