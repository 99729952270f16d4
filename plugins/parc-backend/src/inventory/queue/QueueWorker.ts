import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  MessageOutcome,
  ParsedInventory,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import type { QueueStore, TakenMessage } from './QueueStore';

/** Taken at once: enough that parsing and settling are done for many, few enough that no other replica waits for them. */
const atOnce = 16;
/** A worker that died is missed after so long. */
const leaseSeconds = 30;
/** After so many attempts a message is given up: its worker died each time, or the database refused it. */
const mostAttempts = 5;
/** An empty queue is looked at again after so long, for what came in through other replicas. */
const idleMilliseconds = 2_000;
/** After an error of the queue itself: the database is away. */
const troubleMilliseconds = 5_000;

/** What a worker works with. */
export interface QueueWork {
  queue: QueueStore;
  /** Reads a body, in another thread. Throws an InventoryUnreadable. */
  parse(message: TakenMessage): Promise<ParsedInventory>;
  reconcile(
    message: TakenMessage,
    parsed: ParsedInventory,
  ): Promise<MessageOutcome | undefined>;
  clock: () => DateTime;
  logger: LoggerService;
  /** How many messages are taken at once, when not as many as usual. */
  atOnce?: number;
  /** Told of each message that is done or given up. */
  count?(outcome: MessageOutcome | 'failed'): void;
}

type Read = { message: TakenMessage } & (
  | { parsed: ParsedInventory }
  | { error: Error }
);

/** Messages that were taken at once. */
interface Batch {
  taken: readonly TakenMessage[];
  read: Promise<Read[]>;
  /** Ends saying that they are worked on. */
  stopKeeping(): void;
}

/**
 * Works the queue off, in order for each device. Any number of workers may, in any number of replicas; when one dies,
 * another takes up what it had taken. A message is done in one transaction, so it is done once.
 */
export class QueueWorker {
  private isStopping = false;
  private running?: Promise<void>;
  private wakeUp: () => void = () => {};

  constructor(private readonly work: QueueWork) {}

  /** Works until it is stopped. */
  start(): void {
    this.running ??= this.run();
  }

  /** Looks at the queue now. */
  wake(): void {
    this.wakeUp();
  }

  /** Ends after the message at hand. */
  async stop(): Promise<void> {
    this.isStopping = true;
    this.wakeUp();
    await this.running;
  }

  /**
   * Takes messages and works them off, until none waits. While some are written, the next are read already, in another
   * thread. Returns how many.
   */
  async drain(): Promise<number> {
    let total = 0;
    let batch = await this.begin();
    while (batch) {
      const next = this.isStopping ? undefined : this.begin();
      // Who waits for it hears of its error.
      next?.catch(() => {});
      try {
        await this.workOff(batch);
      } catch (error) {
        await this.abandon(next);
        throw error;
      }
      total += batch.taken.length;
      // What came after one of the same device can be taken now.
      batch =
        (await next) ?? (this.isStopping ? undefined : await this.begin());
    }
    return total;
  }

  private async run(): Promise<void> {
    while (!this.isStopping) {
      const rung = new Promise<void>(resolve => {
        this.wakeUp = resolve;
      });
      let wait = idleMilliseconds;
      try {
        if ((await this.drain()) > 0) continue;
      } catch (error) {
        this.work.logger.warn('The queue of inventories', error as Error);
        wait = troubleMilliseconds;
      }
      if (!this.isStopping) await Promise.race([rung, pause(wait)]);
    }
  }

  /** Takes some messages and begins to read them; undefined when none waits. */
  private async begin(): Promise<Batch | undefined> {
    const { queue, clock } = this.work;
    const now = clock();
    const taken = await queue.take(
      this.work.atOnce ?? atOnce,
      now,
      now.plus({ seconds: leaseSeconds }),
    );
    if (taken.length === 0) return undefined;
    return {
      taken,
      read: Promise.all(taken.map(each => this.read(each))),
      stopKeeping: this.keep(taken),
    };
  }

  private async abandon(next: Promise<Batch | undefined> | undefined) {
    const batch = await next?.catch(() => undefined);
    if (!batch) return;
    batch.stopKeeping();
    await this.work.queue.giveBack(batch.taken);
  }

  private async workOff(batch: Batch): Promise<void> {
    try {
      await this.finishAll(await batch.read);
    } finally {
      batch.stopKeeping();
    }
  }

  private async finishAll(read: readonly Read[]): Promise<void> {
    const { queue } = this.work;
    const unchanged = await this.settleUnchanged(read);
    const others = read.filter(each => !unchanged.has(each.message.id));
    for (const [index, each] of others.entries()) {
      if (this.isStopping) {
        await queue.giveBack(others.slice(index).map(({ message }) => message));
        return;
      }
      await this.finish(each);
    }
  }

  /** Two workers may wait in a circle for assets that both write: then each message is done by itself. */
  private async settleUnchanged(read: readonly Read[]): Promise<Set<string>> {
    const { queue, clock, count, logger } = this.work;
    const possible = read.flatMap(each =>
      'parsed' in each && !each.parsed.inventory.isPartial
        ? {
            message: each.message,
            deviceId: each.parsed.inventory.deviceId,
            digest: each.parsed.digest,
          }
        : [],
    );
    try {
      const settled = await queue.settleUnchanged(possible, clock());
      settled.forEach(() => count?.('unchanged'));
      return settled;
    } catch (error) {
      logger.warn('Could not settle inventories at once', error as Error);
      return new Set();
    }
  }

  private async read(message: TakenMessage): Promise<Read> {
    if (message.attempts > mostAttempts)
      return { message, error: new Error('its worker ended each time') };
    try {
      return { message, parsed: await this.work.parse(message) };
    } catch (error) {
      return { message, error: error as Error };
    }
  }

  private async finish(read: Read): Promise<void> {
    const { message } = read;
    try {
      if ('error' in read) throw read.error;
      const outcome = await this.work.reconcile(message, read.parsed);
      if (outcome) this.work.count?.(outcome);
    } catch (error) {
      await this.failed(message, error as Error);
    }
  }

  private async failed(message: TakenMessage, error: Error): Promise<void> {
    const { queue, clock, logger } = this.work;
    const isUnreadable = error.name === 'InventoryUnreadable';
    if (isUnreadable || message.attempts >= mostAttempts) {
      await queue.fail(message, reasonOf(error), clock());
      this.work.count?.('failed');
      if (!isUnreadable)
        logger.error(`Gave up the inventory ${message.id}`, error);
      return;
    }
    const notBefore = clock().plus({ seconds: 2 ** message.attempts });
    await queue.tryAgain(message, reasonOf(error), notBefore);
    logger.warn(`The inventory ${message.id} will be tried again`, error);
  }

  /** Says at intervals that the worker is still at it. */
  private keep(taken: readonly TakenMessage[]): () => void {
    const { queue, clock, logger } = this.work;
    const timer = setInterval(() => {
      queue
        .keep(taken, clock().plus({ seconds: leaseSeconds }))
        .catch(error => logger.warn('Could not keep inventories', error));
    }, (leaseSeconds * 1_000) / 3);
    timer.unref();
    return () => clearInterval(timer);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, milliseconds).unref();
  });
}

/** What went wrong, for people: of the database what it says, without the statement. */
function reasonOf({ message }: Error): string {
  const end = message.lastIndexOf(' - ');
  return message.includes('\n') && end > 0 ? message.slice(end + 3) : message;
}
