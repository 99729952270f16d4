import type { MessageStore, ReceivedMessage } from './MessageStore';

/** Messages and bytes of one statement. */
const mostAtOnce = 32;
const mostBytes = 4 * 1024 * 1024;

interface Waiting {
  message: ReceivedMessage;
  resolve(): void;
  reject(error: Error): void;
}

/**
 * Takes messages into the queue, those that come while one statement runs with the next: a flood costs few connections
 * and few commits, and a single message waits for nothing.
 */
export class MessageInbox {
  private waiting: Waiting[] = [];
  private isRunning = false;

  constructor(
    private readonly store: Pick<MessageStore, 'insert'>,
    private readonly afterwards: () => void,
  ) {}

  /** Done when the message cannot be lost any more. */
  put(message: ReceivedMessage): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ message, resolve, reject });
      if (!this.isRunning) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    try {
      while (this.waiting.length > 0) {
        const batch = this.takeBatch();
        if (!(await this.insert(batch)) && batch.length > 1) {
          // One of them may be to blame: it must not take the others along.
          for (const each of batch) await this.insert([each]);
        }
      }
    } finally {
      this.isRunning = false;
    }
  }

  private async insert(batch: readonly Waiting[]): Promise<boolean> {
    try {
      await this.store.insert(batch.map(({ message }) => message));
    } catch (error) {
      if (batch.length === 1) batch[0].reject(error as Error);
      return false;
    }
    for (const { resolve } of batch) resolve();
    this.afterwards();
    return true;
  }

  private takeBatch(): Waiting[] {
    let bytes = 0;
    let count = 0;
    for (const { message } of this.waiting) {
      bytes += message.body.length;
      if (count > 0 && (count === mostAtOnce || bytes > mostBytes)) break;
      count += 1;
    }
    return this.waiting.splice(0, count);
  }
}
