import type { DateTime } from 'luxon';
import { sql, type Sql } from '../records';
import { businessDays } from './businessDays';

/** The occasions of what is not back in time, for holder and owner. */
export function overdueAssets(now: DateTime, companyTimeZone: string): Sql {
  return sql(
    `with ${businessDays('a.expected_back < ?::date')}
     select role.kind, role.recipient, a.id as record_id, a.expected_back::text as occasion, '' as not_to
     from placed a cross join lateral (values
       ('overdue-held', case when a.status = 'deployed' then a.assigned_to end),
       ('overdue-owned', nullif(a.owner, case when a.status = 'deployed' then a.assigned_to end))
     ) as role(kind, recipient)
     where a.expected_back < a.today and a.status in ('deployed', 'in-repair') and role.recipient ~ '^(user|group):'`,
    latestDay(now),
    now.toISO()!,
    companyTimeZone,
  );
}

/** The occasions of warranties that end within so many days, for the owner. */
export function endingWarranties(
  now: DateTime,
  companyTimeZone: string,
  leadDays: number,
): Sql {
  return sql(
    `with ${businessDays('a.warranty_end between ?::date and ?::date')}
     select 'warranty-ending' as kind, a.owner as recipient, a.id as record_id, a.warranty_end::text as occasion, '' as not_to
     from placed a
     where a.warranty_end between a.today and a.today + ${leadDays} and a.owner ~ '^(user|group):'
       and a.status not in ('lost', 'retired', 'disposed')`,
    now.minus({ days: 1 }).toISODate()!,
    now.plus({ days: leadDays + 1 }).toISODate()!,
    now.toISO()!,
    companyTimeZone,
  );
}

/** The latest day that it is anywhere. */
function latestDay(now: DateTime): string {
  return now.toUTC().plus({ days: 1 }).toISODate()!;
}
