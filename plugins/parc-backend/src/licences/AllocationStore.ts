import { goneStatuses } from '@parc/backstage-plugin-parc-common';
import { rowsOf, sql, type Transaction } from '../records';

/** A licence as its allocations need to know it, locked until the transaction ends. */
export interface AllocatedLicence {
  id: string;
  number: string;
  type: string;
  status: string;
  metric?: string;
  quantity?: number;
  packSize?: number;
  unlimited?: boolean;
  allocated: number;
  reassignmentLock?: string;
}

/** What only allocations need of the database. */
export class AllocationStore {
  /** Locks licences, in one order everywhere: who allocates of the same at the same time waits, and sees what was given. */
  async lockLicences(
    trx: Transaction,
    ids: readonly string[],
  ): Promise<Map<string, AllocatedLicence>> {
    if (ids.length === 0) return new Map();
    const rows = await rowsOf<Record<string, unknown>>(
      trx,
      sql(
        `select id, number, type, status, metric, quantity, pack_size as "packSize", unlimited, allocated,
           reassignment_lock as "reassignmentLock"
         from licences where id = any(?::uuid[]) order by id for update`,
        [...new Set(ids)],
      ),
    );
    return new Map(
      rows.map(row => {
        const present = Object.entries(row).filter(([, each]) => each !== null);
        const licence = Object.fromEntries(present) as unknown;
        return [String(row.id), licence as AllocatedLicence];
      }),
    );
  }

  /** Counts anew what of these licences is given out; they must be locked. Their versions stay. */
  async countAllocated(
    trx: Transaction,
    licenceIds: readonly string[],
  ): Promise<void> {
    if (licenceIds.length === 0) return;
    await trx.raw(
      `update licences l set allocated = c.quantity from (
         select given.id, coalesce(sum(a.quantity), 0) as quantity
         from unnest(?::uuid[]) as given(id)
         left join allocations a on a.licence_id = given.id and a.until is null and a.deleted_at is null
         group by given.id
       ) c where c.id = l.id and l.allocated <> c.quantity`,
      [[...new Set(licenceIds)]],
    );
  }

  /** Which of these allocations are to somebody who left, or to an asset that is used no more. */
  async gone(
    trx: Transaction,
    ids: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const rows = await rowsOf<{ id: string }>(
      trx,
      sql(
        `select a.id from allocations a
         left join departed_people p on p.person = a.assignee
         left join assets x on x.id = a.asset_id
         where a.id = any(?::uuid[])
           and (p.person is not null or x.deleted_at is not null or x.status = any(?::text[]))`,
        [...ids],
        [...goneStatuses],
      ),
    );
    return new Set(rows.map(row => row.id));
  }
}
