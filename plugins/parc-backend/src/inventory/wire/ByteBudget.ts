/** How many bytes of requests may be held at once. */
export class ByteBudget {
  private used = 0;

  constructor(private readonly most: number) {}

  /** Takes some of it. False when there is not enough left; nothing is taken then. */
  take(bytes: number): boolean {
    if (this.used + bytes > this.most) return false;
    this.used += bytes;
    return true;
  }

  giveBack(bytes: number): void {
    this.used -= bytes;
  }
}
