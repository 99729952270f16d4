/** Wakes the worker of this replica when something came in. Other replicas, and a worker that is busy, look by themselves. */
export class QueueBell {
  private readonly listeners = new Set<() => void>();

  /** Says that something waits. Never throws, never waits. */
  ring(): void {
    for (const listener of this.listeners) listener();
  }

  /** Returns what ends the listening. */
  onRing(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}
