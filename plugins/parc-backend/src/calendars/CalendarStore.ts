import type { Knex } from 'knex';
import { rowsOf, sql, type Transaction } from '../records';

/** What only calendars need of the database. */
export class CalendarStore {
  constructor(private readonly knex: Knex) {}

  /** The id of the calendar that holds at a place: its own, else that of the nearest place around it, else the company's. */
  async holdingAt(locationId: string | undefined): Promise<string | undefined> {
    const [row] = await rowsOf<{ id: string }>(
      this.knex,
      sql(
        `select c.id from calendars c
         left join locations a on a.id = c.location_id
         left join locations l on l.id = ?::uuid
         where c.deleted_at is null
           and (c.location_id is null or a.path = l.path or starts_with(l.path, a.path || '/'))
         order by length(a.path) desc nulls last limit 1`,
        locationId ?? null,
      ),
    );
    return row?.id;
  }

  /** The ids of the calendars that hold at these places, by the place; what has none is left out. */
  async holdingAtEach(
    locationIds: readonly string[],
  ): Promise<Map<string, string>> {
    const rows = await rowsOf<{ place: string; id: string }>(
      this.knex,
      sql(
        `select distinct on (l.id) l.id as place, c.id from locations l
         join calendars c on c.deleted_at is null
         left join locations a on a.id = c.location_id
         where l.id = any(?::uuid[])
           and (c.location_id is null or a.path = l.path or starts_with(l.path, a.path || '/'))
         order by l.id, length(a.path) desc nulls last`,
        [...locationIds],
      ),
    );
    return new Map(rows.map(row => [row.place, row.id]));
  }

  /** The codes of living calendars by the ids of their places; the company's own is under the empty text. */
  async codesByPlace(
    trx: Transaction,
    locationIds: readonly string[],
  ): Promise<Map<string, { id: string; code: string }>> {
    const rows = await rowsOf<{ id: string; code: string; place: string }>(
      trx,
      sql(
        `select id, code, coalesce(location_id::text, '') as place from calendars
         where deleted_at is null and (location_id is null or location_id = any(?::uuid[]))`,
        [...locationIds],
      ),
    );
    return new Map(rows.map(({ place, ...calendar }) => [place, calendar]));
  }
}
