/** Lets so many through at a time; the others wait, in their order. */
export class Gate {
  private readonly waiting: Array<() => void> = [];
  private inside = 0;

  constructor(private readonly width: number) {}

  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.inside >= this.width)
      await new Promise<void>(resolve => this.waiting.push(resolve));
    else this.inside += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      // Who comes next takes the place over.
      if (next) next();
      else this.inside -= 1;
    }
  }
}
