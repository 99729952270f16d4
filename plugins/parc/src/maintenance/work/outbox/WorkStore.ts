import type { PendingWork } from './PendingWork';

/** Keeps on this device what is not sent yet, and what is to be read without a connection. */
export interface WorkStore {
  /** Whether it outlives the page. */
  readonly isLasting: boolean;
  pending(user: string): Promise<PendingWork[]>;
  put(work: PendingWork): Promise<void>;
  remove(key: string): Promise<void>;
  /** Keeps what was read under a name, instead of what was kept before. */
  keep(user: string, name: string, value: object): Promise<void>;
  kept<T>(user: string, name: string): Promise<T | undefined>;
  /** All that is kept under names that begin so. */
  keptAll<T>(user: string, prefix: string): Promise<T[]>;
  forget(user: string, names: readonly string[]): Promise<void>;
}

/** For a browser that keeps nothing, and for tests. */
export class MemoryWorkStore implements WorkStore {
  readonly isLasting: boolean = false;
  private readonly works = new Map<string, PendingWork>();
  private readonly values = new Map<string, object>();

  async pending(user: string): Promise<PendingWork[]> {
    return [...this.works.values()].filter(each => each.user === user);
  }

  async put(work: PendingWork): Promise<void> {
    this.works.set(work.key, work);
  }

  async remove(key: string): Promise<void> {
    this.works.delete(key);
  }

  async keep(user: string, name: string, value: object): Promise<void> {
    this.values.set(`${user} ${name}`, value);
  }

  async kept<T>(user: string, name: string): Promise<T | undefined> {
    return this.values.get(`${user} ${name}`) as T | undefined;
  }

  async keptAll<T>(user: string, prefix: string): Promise<T[]> {
    return [...this.values]
      .filter(([key]) => key.startsWith(`${user} ${prefix}`))
      .map(([, value]) => value as T);
  }

  async forget(user: string, names: readonly string[]): Promise<void> {
    for (const name of names) this.values.delete(`${user} ${name}`);
  }
}
