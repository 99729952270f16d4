import { rowsOf, sql, type Transaction } from '../../records';
import { placeDays } from '../dues/dueSql';

/** Finds planned orders whose day has come. */
export class ReadyOrderStore {
  /** Locks them. What somebody is changing just now is left for the next time, for that may move it to another day. */
  async lockDue(
    trx: Transaction,
    { now, companyTimeZone }: { now: string; companyTimeZone: string },
    limit: number,
  ): Promise<string[]> {
    const places = placeDays(now, companyTimeZone);
    const rows = await rowsOf<{ id: string }>(
      trx,
      sql(
        `with ${places.text}
         select r.id from work_orders r left join place_days d on d.location_id = r.location_id
         where r.deleted_at is null and r.status = 'planned'
           and r.planned_on <= coalesce(d.today, (?::timestamptz at time zone ?)::date)
         order by r.id limit ? for update of r skip locked`,
        ...places.values,
        now,
        companyTimeZone,
        limit,
      ),
    );
    return rows.map(each => each.id);
  }
}
