/** Whole numbers one after another, as many as come, in an array that is twice as long whenever it is full. */
export class Growing<Values extends Int32Array | Uint32Array> {
  /** Those that were added are the first `length` of them. */
  values: Values;
  length = 0;

  constructor(values: Values) {
    this.values = values;
  }

  add(value: number) {
    if (this.length === this.values.length) this.#enlarge();
    this.values[this.length++] = value;
  }

  #enlarge() {
    const Longer = this.values.constructor as new (length: number) => Values;
    const longer = new Longer(2 * this.values.length);
    longer.set(this.values);
    this.values = longer;
  }
}
