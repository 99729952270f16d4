import { bodyOf, PortalClient } from '../support';

/** An entry of the change feed. */
export type FeedEntry = {
  noun: string;
  id: string;
  action: string;
  version: number;
};

/** Follows the change feed as a service would: it keeps what it read, and where it stopped. */
export class FeedReader {
  readonly entries: FeedEntry[] = [];
  #cursor: string | undefined;

  constructor(private readonly client: PortalClient) {}

  /** Where it stopped. */
  get cursor(): string | undefined {
    return this.#cursor;
  }

  /** Reads what there is now. May be tried again when it fails. */
  async readOn(): Promise<void> {
    for (let hasMore = true; hasMore; ) {
      const from = this.#cursor ? `&cursor=${this.#cursor}` : '';
      const page = bodyOf(
        await this.client.get(`/api/parc/feed?limit=20${from}`),
      );
      this.entries.push(...page.items);
      this.#cursor = page.cursor;
      hasMore = page.hasMore;
    }
  }

  /** Reads on and on, until it fails: the backend has gone. */
  async readUntilItFails(): Promise<void> {
    try {
      for (;;) await this.readOn();
    } catch {
      // What it read is kept
    }
  }
}
