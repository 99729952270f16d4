/**
 * The CTEs of a query over assets that asks for the day at their places: `placed`, the living assets that meet a
 * condition, with `today` by the zone of their place, else of the place around it, else the company's. Binds the
 * condition's values, the moment and the company's zone.
 */
export function businessDays(condition: string): string {
  return `candidates as materialized (
      select a.id, a.status, a.assigned_to, a.owner, a.expected_back, a.warranty_end, a.location_id
      from assets a where a.deleted_at is null and ${condition}
    ), zones as (
      select distinct on (place.id) place.id, around.time_zone
      from locations place join locations around
        on around.path = place.path or starts_with(place.path, around.path || '/')
      where around.time_zone is not null and place.id in (select location_id from candidates)
      order by place.id, length(around.path) desc
    ), placed as (
      select c.*, (?::timestamptz at time zone coalesce(z.time_zone, ?))::date as today
      from candidates c left join zones z on z.id = c.location_id
    )`;
}
