import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Database, FileStorage, Ground, RecordService } from '../records';
import type { ImportGround } from './ImportGround';
import { ImportRowStore } from './ImportRowStore';
import { ImportService } from './ImportService';
import { ImportStore } from './ImportStore';
import { ImportWorker } from './ImportWorker';
import { LookUpStore } from './LookUpStore';

/** Imports, put together. */
export interface Imports {
  service: ImportService;
  worker: ImportWorker;
  jobs: ImportStore;
  /** Forgets files and rows of imports at rest since before a moment. */
  forget(moment: string): Promise<void>;
}

/** Puts imports together over the nouns into which files go. */
export function createImports(
  ground: Ground & { knex: Database },
  nouns: readonly RecordService[],
  storage: FileStorage,
  options: {
    maxBytes: number;
    leaseSeconds: number;
    timeZone: string;
    logger: LoggerService;
  },
): Imports {
  const jobs = new ImportStore(ground.knex);
  const own: ImportGround = {
    knex: ground.knex,
    tables: ground.tables,
    nouns: new Map(nouns.map(each => [each.noun.plural, each])),
    storage,
    jobs,
    rows: new ImportRowStore(ground.knex),
    lookUps: new LookUpStore(ground.knex),
    clock: ground.clock,
    leaseSeconds: options.leaseSeconds,
    timeZone: options.timeZone,
  };
  const worker = new ImportWorker(own, options.logger);
  const service = new ImportService(own, ground.access, options, () =>
    worker.wake(),
  );
  return {
    service,
    worker,
    jobs,
    forget: async moment => {
      for (;;) {
        const ids = await jobs.restingSince(moment, 100);
        if (ids.length === 0) return;
        for (const id of ids) {
          await storage.remove(id);
          await jobs.remove(id);
        }
      }
    },
  };
}
