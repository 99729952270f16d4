import type { GitReader, PassResult } from './GitReader';

/** The readers of all nouns, in the order in which one noun's files may name another's records. */
export class GitReaders {
  constructor(private readonly readers: readonly GitReader[]) {}

  /** A pass of each, one after the other; answers what they did together. */
  async pass(): Promise<PassResult> {
    const sum = { read: 0, retired: 0, held: 0 };
    for (const reader of this.readers) {
      const { read, retired, held } = await reader.pass();
      sum.read += read;
      sum.retired += retired;
      sum.held += held;
    }
    return sum;
  }

  /** A person's answer to the brakes of all nouns: retires all that they hold. Answers how many. */
  async retireHeld(actor: string): Promise<number> {
    let count = 0;
    for (const reader of this.readers) count += await reader.retireHeld(actor);
    return count;
  }
}
