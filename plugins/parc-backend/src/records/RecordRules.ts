import type { AnyRecord } from '@parc/backstage-plugin-parc-common';
import type { Permission } from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';
import type { ChangeContext } from './Access';
import type { Draft } from './drafts';
import type { Refused } from './errors';

/** Who may, and what a noun asks of its records beyond its field list. */
export interface RecordRules {
  permissions: {
    read: Permission;
    create: Permission;
    update: Permission;
    remove: Permission;
  };
  /** Fills in what was left out and checks whole records, all at once. */
  complete?(
    trx: Knex.Transaction,
    drafts: Draft[],
    context: ChangeContext,
  ): Promise<void>;
  /**
   * Of records that were written since a version, the ids of those in which somebody who saw that version has nothing to
   * see before they change it.
   */
  asSeen?(
    trx: Knex.Transaction,
    seen: ReadonlyArray<{ id: string; version: number }>,
  ): Promise<ReadonlySet<string>>;
  /** Why a file of a record is not removed: something of the record still needs it. The record is locked. */
  keepsFile?(
    trx: Knex.Transaction,
    record: AnyRecord,
    fileId: string,
  ): Promise<Refused | undefined>;
  /** What follows from the written records, in the same transaction. */
  afterWrite?(
    trx: Knex.Transaction,
    drafts: Draft[],
    context: ChangeContext,
  ): Promise<void>;
}
