import type { Noun } from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import type {
  ChangeContext,
  Database,
  FileStorage,
  RecordService,
  Tables,
} from '../records';
import type { ImportJob } from './ImportJob';
import type { ImportRowStore } from './ImportRowStore';
import type { ImportStore } from './ImportStore';
import type { LookUpStore } from './LookUpStore';

/** What the steps of an import stand on. */
export interface ImportGround {
  knex: Database;
  tables: Tables;
  /** By the plural of the noun. */
  nouns: ReadonlyMap<string, RecordService>;
  storage: FileStorage;
  jobs: ImportStore;
  rows: ImportRowStore;
  lookUps: LookUpStore;
  clock: () => DateTime;
  /** IANA zone of times that name none. */
  timeZone: string;
  /** How long a worker may be silent before another goes on. */
  leaseSeconds: number;
}

/** How many rows are written at once: enough that the database is asked seldom, few enough that pages do not wait. */
export const batchSize = 500;

/** As whom, and why, rows are written. */
export function contextOf(job: ImportJob): ChangeContext {
  return {
    who: { actor: job.createdBy, granted: job.granted },
    source: 'import',
    reason: `${job.reason} (${job.fileName})`,
  };
}

/** Whether the records of a noun lie in each other. */
export function isTree(noun: Noun): boolean {
  return Object.values(noun.fields).some(
    field => field.isTree && field.to === noun.plural,
  );
}
