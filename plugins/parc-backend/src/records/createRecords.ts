import type { Noun } from '@parc/backstage-plugin-parc-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import type { Access } from './Access';
import { ChangeLog } from './ChangeLog';
import { RecordService } from './RecordService';
import { RecordStore } from './RecordStore';
import type { RecordRules } from './RecordRules';
import { RecordWriter } from './RecordWriter';
import type { Tables } from './tables';

/** What every noun's service stands on. */
export interface Ground {
  knex: Knex;
  tables: Tables;
  access: Access;
  clock: () => DateTime;
  /** The longest that a list, a facet or a total may take in the database. */
  statementTimeoutMilliseconds: number;
}

/** The service of a noun: its store, its writer with its rules, and its reads. */
export function createRecords(
  ground: Ground,
  noun: Noun,
  rules: RecordRules,
): RecordService {
  const store = new RecordStore(
    ground.knex,
    ground.tables,
    ground.tables.get(noun.plural),
    ground.statementTimeoutMilliseconds,
  );
  const log = new ChangeLog(ground.knex);
  const writer = new RecordWriter(
    store,
    log,
    ground.access,
    rules,
    ground.clock,
  );
  return new RecordService(store, writer, log, ground.access);
}
