import type { PendingWork } from './PendingWork';
import { MemoryWorkStore, type WorkStore } from './WorkStore';

const databaseName = 'parc-work';
const pendingTable = 'pending';
const keptTable = 'kept';

interface Kept {
  key: string;
  value: object;
}

/** In the browser's own database, where photos have room; where there is none, in memory. */
export async function openWorkStore(): Promise<WorkStore> {
  try {
    const asked = window.indexedDB.open(databaseName, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore(pendingTable, { keyPath: 'key' });
      asked.result.createObjectStore(keptTable, { keyPath: 'key' });
    };
    return new IndexedWorkStore(await settled(asked));
  } catch {
    // Some browsers refuse in private windows: work goes on, and the page says that nothing is kept.
    return new MemoryWorkStore();
  }
}

class IndexedWorkStore implements WorkStore {
  readonly isLasting = true;

  constructor(private readonly database: IDBDatabase) {}

  async pending(user: string): Promise<PendingWork[]> {
    const range = rangeOf(`${user} `);
    return settled(this.table(pendingTable, 'readonly').getAll(range));
  }

  async put(work: PendingWork): Promise<void> {
    await settled(this.table(pendingTable, 'readwrite').put(work));
  }

  async remove(key: string): Promise<void> {
    await settled(this.table(pendingTable, 'readwrite').delete(key));
  }

  async keep(user: string, name: string, value: object): Promise<void> {
    const kept: Kept = { key: `${user} ${name}`, value };
    await settled(this.table(keptTable, 'readwrite').put(kept));
  }

  async kept<T>(user: string, name: string): Promise<T | undefined> {
    const found = await settled<Kept | undefined>(
      this.table(keptTable, 'readonly').get(`${user} ${name}`),
    );
    return found?.value as T | undefined;
  }

  async keptAll<T>(user: string, prefix: string): Promise<T[]> {
    const found = await settled<Kept[]>(
      this.table(keptTable, 'readonly').getAll(rangeOf(`${user} ${prefix}`)),
    );
    return found.map(({ value }) => value as T);
  }

  async forget(user: string, names: readonly string[]): Promise<void> {
    const table = this.table(keptTable, 'readwrite');
    await Promise.all(
      names.map(name => settled(table.delete(`${user} ${name}`))),
    );
  }

  private table(name: string, mode: IDBTransactionMode): IDBObjectStore {
    return this.database.transaction(name, mode).objectStore(name);
  }
}

/** All keys that begin so. */
function rangeOf(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
