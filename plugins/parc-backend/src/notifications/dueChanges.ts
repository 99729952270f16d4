import type { DateTime } from 'luxon';
import { sql, type Sql } from '../records';

/** Of changes, the alias `c`: those whose approval somebody is still to decide on. */
export const isAsked = `c.deleted_at is null and c.approval in ('asked', 'afterwards')
  and c.status in ('authorize', 'scheduled', 'implement', 'review')`;

/** A step of the approval of a change, the alias `c`, in a state, asks somebody, or one instead of whom they decide. */
const isOfStep = (who: string, state: string) =>
  `exists (select 1 from change_approval_steps s
     where s.change_id = c.id and s.round = c.approval_round and s.state = '${state}' and (${who} = any(s.approvers) or exists (
       select 1 from approval_delegations d where d.to_user = ${who} and d.from_user = any(s.people) and d.ended_at is null)))`;

/** Somebody who is asked about a change, the alias `c`, is now: their step does not wait for those before it. */
export const isTurnOf = (who: string) =>
  `(${isOfStep(who, 'asked')} or not ${isOfStep(who, 'waiting')})`;

/** Those who do a change, the alias `c`. */
const implementers = `array_remove(array_append(c.people, c.release_by), null)`;

/** Who answers for a change, the alias `c`, and who asked for it. */
const authors = `array_remove(array[c.owner, c.raised_by, c.author], null)`;

/** The return of a change, the alias `c`, was promised, and nobody has said yet whether it was obtained. */
export const isReturnOpen = `c.deleted_at is null and c.status in ('review', 'closed') and c.return_obtained is null`;

/** So many hours before an approval is due it is said once more. */
const soonHours = 24;
/** So many hours before its window begins, those who do a change are told. */
const beginHours = 24;

/**
 * The occasions of changes that wait for approval when it is due soon or overdue, whose window begins or is over while
 * they are at work, and whose return is to be verified today.
 */
export function dueChanges(now: DateTime, companyTimeZone: string): Sql {
  const at = now.toUTC().toISO()!;
  const soon = (hours: number) => now.toUTC().plus({ hours }).toISO()!;
  return sql(
    `select distinct * from (
     select case when c.approval_due <= ? then 'change-approval-overdue' else 'change-approval-due' end as kind,
       asked.who as recipient, c.id as record_id, to_char(c.approval_due at time zone 'UTC', ${instant}) as occasion, '' as not_to
     from changes c cross join lateral unnest(c.asked_approvers) asked(who)
     where ${isAsked} and c.approval_due <= ? and ${isTurnOf('asked.who')}
     union all
     select 'change-approval-overdue', c.owner, c.id, to_char(c.approval_due at time zone 'UTC', ${instant}), ''
     from changes c where ${isAsked} and c.approval_due <= ?
     union all
     select 'change-begins', doing.who, c.id, to_char(c.window_start at time zone 'UTC', ${instant}), ''
     from changes c cross join lateral unnest(${implementers}) doing(who)
     where c.deleted_at is null and c.status = 'scheduled' and c.window_start > ? and c.window_start <= ?
     union all
     select 'change-overran', doing.who, c.id, to_char(c.window_end at time zone 'UTC', ${instant}), ''
     from changes c cross join lateral unnest(${implementers} || c.owner) doing(who)
     where c.deleted_at is null and c.status = 'implement' and c.window_end <= ?
     union all
     select 'change-return-due', asking.who, c.id, c.review_on::text, ''
     from changes c cross join lateral unnest(array[c.owner, c.raised_by]) asking(who)
     where ${isReturnOpen} and c.review_on <= (?::timestamptz at time zone ?)::date
     ) due where recipient ~ '^(user|group):'`,
    at,
    soon(soonHours),
    at,
    at,
    soon(beginHours),
    at,
    at,
    companyTimeZone,
  );
}

const instant = `'YYYY-MM-DD"T"HH24:MI'`;

/**
 * The occasions of changes, ids with versions, by which somebody is asked to approve, or that decided it; not for who did
 * it themselves.
 */
export function decidedChanges(
  changes: ReadonlyArray<{ id: string; version: number }>,
): Sql {
  return sql(
    `with told as (
       select c.*, h.version as at_version, h.actor,
         case when h.action = 'approval-asked' then 'asked' else change->>'to' end as became
       from jsonb_to_recordset(?::jsonb) as told(id uuid, version integer)
       join history h on h.record_id = told.id and h.version = told.version and h.noun = 'change'
       join changes c on c.id = h.record_id
       cross join lateral jsonb_array_elements(h.changes) as change where change->>'field' = case when h.action = 'approval-asked' then 'approvalPolicy' else 'approval' end
     )
     select distinct * from (
     select 'change-to-approve' as kind, asked.who as recipient, c.id as record_id, c.approval_round::text as occasion,
       case when c.actor like 'user:%' and asked.who like 'group:%' then c.actor else '' end as not_to, c.actor
     from told c cross join lateral unnest(c.asked_approvers) asked(who)
     where c.became in ('asked', 'afterwards') and ${isAsked} and ${isTurnOf(
      'asked.who',
    )}
     union all
     select case c.became when 'approved' then 'change-approved' else 'change-refused' end, its.who, c.id,
       c.at_version::text, '', c.actor
     from told c cross join lateral unnest(${authors}) its(who) where c.became in ('approved', 'refused')
     ) found where recipient ~ '^(user|group):' and recipient <> actor`,
    JSON.stringify(changes),
  );
}

/** The occasions of changes, ids with versions, in whose way something was found; not for who looked. */
export function hinderedChanges(
  changes: ReadonlyArray<{ id: string; version: number }>,
): Sql {
  return sql(
    `select distinct 'change-conflicts' as kind, its.who as recipient, c.id as record_id, h.version::text as occasion, '' as not_to
     from jsonb_to_recordset(?::jsonb) as told(id uuid, version integer)
     join history h on h.record_id = told.id and h.version = told.version and h.noun = 'change'
     join changes c on c.id = h.record_id
     cross join lateral jsonb_array_elements(h.changes) as change cross join lateral unnest(${authors}) its(who)
     where ${isHindered} and its.who ~ '^(user|group):' and its.who <> h.actor
       and (change->>'field' = 'conflictState' and change->>'to' = 'found' or change->>'field' = 'conflictCount'
         and (change->>'to')::integer > coalesce((change->>'from')::integer, 0))`,
    JSON.stringify(changes),
  );
}

/** Something is in the way of a change, the alias `c`, that is still to be done, and nobody overrode it. */
export const isHindered = `c.deleted_at is null and c.status in ('assess', 'authorize', 'scheduled') and c.conflict_state = 'found'`;

/** What a status is for those whom a change concerns. */
const announced = `case change->>'to' when 'scheduled' then 'change-authorised' when 'implement' then 'change-started'
  when 'review' then 'change-ended' end`;

/** The changes that were just authorised, begun or ended, with what they touch. */
export function movedChanges(
  changes: ReadonlyArray<{ id: string; version: number }>,
): Sql {
  return sql(
    `select distinct m.id, m.items from (${moved}) m where m.items is not null`,
    JSON.stringify(changes),
  );
}

/**
 * The occasions of those changes for whom they concern: who owns or uses an asset that they touch, as the register says,
 * and who is given. Of confidential ones nobody is told.
 */
export function announcedChanges(
  changes: ReadonlyArray<{ id: string; version: number }>,
  concerned: ReadonlyArray<{ id: string; who: string }>,
): Sql {
  return sql(
    `select distinct m.kind, its.who as recipient, m.id as record_id, m.at_version::text as occasion,
       case when m.actor like 'user:%' and its.who like 'group:%' then m.actor else '' end as not_to
     from (${moved}) m cross join lateral (
       select unnest(array[a.owner, a.assigned_to]) as who from assets a
       where a.deleted_at is null and 'hardwareasset:default/' || a.entity_name = any(m.items)
       union select g.who from jsonb_to_recordset(?::jsonb) as g(id uuid, who text) where g.id = m.id
     ) its where its.who ~ '^(user|group):' and its.who <> m.actor`,
    JSON.stringify(changes),
    JSON.stringify(concerned),
  );
}

const moved = `select c.id, c.items, h.version as at_version, h.actor, ${announced} as kind
  from jsonb_to_recordset(?::jsonb) as told(id uuid, version integer)
  join history h on h.record_id = told.id and h.version = told.version and h.noun = 'change'
  join changes c on c.id = h.record_id
  cross join lateral jsonb_array_elements(h.changes) as change
  where change->>'field' = 'status' and change->>'to' in ('scheduled', 'implement', 'review')
    and c.deleted_at is null and c.is_confidential is not true`;
