import { rowsOf, sql, type Transaction } from '../records';
import { inText } from './naming';
import { namedRecords } from './namedRecords';

/** A record in which somebody was replaced. */
export interface ReplacedRecord {
  noun: string;
  id: string;
  version: number;
  fields: string[];
}

/** People in licences, allocations, windows, maintenance plans and work orders. */
export class NamedRecordStore {
  /**
   * Numbers of licences, windows and maintenance plans that a person answers for or gets the orders of, and of
   * allocations and open work orders that they still have.
   */
  async findHeld(trx: Transaction, person: string): Promise<string[]> {
    const rows = await rowsOf<{ number: string }>(
      trx,
      sql(
        `select number from licences where owner = ? and deleted_at is null
         union all
         select number from allocations where assignee = ? and until is null and deleted_at is null
         union all
         select number from windows where owner = ? and deleted_at is null
         union all
         select number from work_orders where assignee = ? and deleted_at is null and finished_at is null
         union all
         select code from maintenance_plans where (owner = ? or assignee = ? or ? = any(rotation)) and deleted_at is null
           and status <> 'ended'
         order by number`,
        person,
        person,
        person,
        person,
        person,
        person,
        person,
      ),
    );
    return rows.map(({ number }) => number);
  }

  /** Puts a pseudonym in a person's place. Answers the living records, which have a new version. */
  async replace(
    trx: Transaction,
    person: string,
    pseudonym: string,
    now: string,
  ): Promise<ReplacedRecord[]> {
    const replaced: ReplacedRecord[] = [];
    for (const { noun, table, field, column } of namedRecords) {
      const rows = await rowsOf<{
        id: string;
        version: number;
        isLiving: boolean;
      }>(
        trx,
        sql(
          `update ${table} set ${column} = ?, search_text = regexp_replace(search_text, ?, ?, 'g'),
             version = version + (deleted_at is null)::integer,
             updated_at = case when deleted_at is null then ?::timestamptz else updated_at end
           where ${column} = ? returning id, version, deleted_at is null as "isLiving"`,
          pseudonym,
          inText(person),
          pseudonym,
          now,
          person,
        ),
      );
      for (const { id, version, isLiving } of rows)
        if (isLiving) replaced.push({ noun, id, version, fields: [field] });
    }
    return replaced;
  }
}
