import path from 'node:path';
import type { ParsedInventory } from '@parc/backstage-plugin-parc-common';
import { Piscina } from 'piscina';
import {
  InventoryUnreadable,
  parseMessage,
  type InventoryMessage,
} from './parse';

/** How inventories are parsed. */
export interface ParserSettings {
  /** At most so many threads; 0 parses where it is called, for tests and tools. */
  threads: number;
  /** What one thread may take, in MiB: an inventory of 64 MiB needs ten times as much. */
  threadMebibytes?: number;
  /** How long one message may take. */
  timeoutMilliseconds?: number;
  /** Called with why a thread crashed. */
  onCrash?(error: Error): void;
}

/**
 * Parses inventories in worker threads, so that pages stay quick while machines report. A message that makes a thread
 * crash, or takes too long, fails alone: the thread is replaced. Threads start when there is work, and end when idle.
 */
export class InventoryParsers {
  private readonly pool: Piscina | undefined;
  private readonly timeoutMilliseconds: number;

  constructor({
    threads,
    threadMebibytes = 768,
    timeoutMilliseconds = 60_000,
    onCrash = () => {},
  }: ParserSettings) {
    this.timeoutMilliseconds = timeoutMilliseconds;
    if (threads === 0) return;
    this.pool = new Piscina({
      filename: findWorker(),
      minThreads: 0,
      maxThreads: threads,
      idleTimeout: idleMilliseconds,
      resourceLimits: { maxOldGenerationSizeMb: threadMebibytes },
    });
    // Of a thread that crashed: its message was told, and without a listener the process would end.
    this.pool.on('error', onCrash);
  }

  /**
   * Parses a message and makes its digests.
   *
   * @throws InventoryUnreadable when the message is to blame: what it says, its size, the time it takes.
   */
  async parse(message: InventoryMessage): Promise<ParsedInventory> {
    if (!this.pool) return parseMessage(message);
    const signal = AbortSignal.timeout(this.timeoutMilliseconds);
    const parsed: ParsedInventory | { unreadable: string } = await this.pool
      .run(message, { signal })
      .catch(error => {
        throw this.explain(error);
      });
    if ('unreadable' in parsed)
      throw new InventoryUnreadable(parsed.unreadable);
    return parsed;
  }

  /** Waits for what is being parsed, a moment, and ends the threads. */
  async close(): Promise<void> {
    await this.pool?.close({ force: true });
  }

  /** Time and memory are bounded for every message; what goes beyond is to blame itself. */
  private explain(error: unknown): unknown {
    const { name, code } = error as NodeJS.ErrnoException;
    if (name === 'AbortError') {
      const seconds = this.timeoutMilliseconds / 1000;
      return new InventoryUnreadable(`takes longer than ${seconds} seconds`);
    }
    if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
      return new InventoryUnreadable('takes more memory than it may');
    }
    return error;
  }
}

/** The file lies beside what is compiled, wherever that is. */
function findWorker(): string {
  const manifest = require.resolve(
    '@parc/backstage-plugin-parc-backend/package.json',
  );
  return path.join(path.dirname(manifest), 'bin', 'parseInventories.js');
}

const idleMilliseconds = 30_000;
