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

/** People in licences, allocations, windows, maintenance plans, work orders, changes and their models. */
export class NamedRecordStore {
  /**
   * Numbers of licences, windows, maintenance plans and change models that a person answers for or gets the orders of,
   * of allocations and open work orders that they still have, and of changes that are not over and theirs to do.
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
         union all
         select code from change_models where owner = ? and deleted_at is null and status <> 'retired'
         union all
         select number from changes c where deleted_at is null and status not in ('closed', 'canceled')
           and (? in (owner, build_by, test_by, release_by)
             or exists (select from change_tasks t where t.change_id = c.id and t.assignee = ? and t.state in ('open', 'in-progress')))
         order by number`,
        person,
        person,
        person,
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
    for (const { noun, table, field, column, isList } of namedRecords) {
      const to = isList ? `array_replace(${column}, ?, ?)` : '?';
      const where = isList ? `${column} @> array[?]` : `${column} = ?`;
      const rows = await rowsOf<{
        id: string;
        version: number;
        isLiving: boolean;
      }>(
        trx,
        sql(
          `update ${table} set ${column} = ${to}, search_text = regexp_replace(search_text, ?, ?, 'g'),
             version = version + (deleted_at is null)::integer,
             updated_at = case when deleted_at is null then ?::timestamptz else updated_at end
           where ${where} returning id, version, deleted_at is null as "isLiving"`,
          ...(isList ? [person, pseudonym] : [pseudonym]),
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
