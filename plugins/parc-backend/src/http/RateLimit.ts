const windowMilliseconds = 60_000;

/** Keys that are remembered: more are those of somebody who makes them up. */
const mostKeys = 10_000;

/** Counts by key in windows of a minute, in the memory of this replica. */
export class RateLimit {
  private readonly counts = new Map<string, { count: number; until: number }>();

  constructor(
    private readonly perMinute: number,
    private readonly milliseconds: () => number,
  ) {}

  /** Counts one more. Answers in how many seconds there is room again, or undefined while there is. */
  hit(key: string): number | undefined {
    const now = this.milliseconds();
    const known = this.counts.get(key);
    const current =
      known && known.until > now
        ? known
        : { count: 0, until: now + windowMilliseconds };
    current.count += 1;
    if (current !== known) this.remember(key, current, now);
    if (current.count <= this.perMinute) return undefined;
    return Math.max(1, Math.ceil((current.until - now) / 1_000));
  }

  /** Whether one more would be too much. */
  isFull(key: string): boolean {
    const known = this.counts.get(key);
    return (
      known !== undefined &&
      known.until > this.milliseconds() &&
      known.count >= this.perMinute
    );
  }

  private remember(
    key: string,
    current: { count: number; until: number },
    now: number,
  ): void {
    // Anew at the end: the oldest stand first.
    this.counts.delete(key);
    this.counts.set(key, current);
    for (const [old, { until }] of this.counts) {
      if (until > now && this.counts.size <= mostKeys) break;
      this.counts.delete(old);
    }
  }
}
