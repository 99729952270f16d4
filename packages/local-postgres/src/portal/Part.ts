/** A process that the portal consists of. */
export interface Part {
  /** Rejects when the part ends although nobody stopped it; never resolves. */
  died: Promise<never>;
  stop(): Promise<void>;
}
