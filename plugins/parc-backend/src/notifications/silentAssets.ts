import { sql, type Sql } from '../records';

/** How long assets may be silent: in general, and by code of the category for those of it and below. */
export interface Silence {
  seconds: number;
  secondsOf: Readonly<Record<string, number>>;
}

/** The moment of an asset's last word, as its occasion: who speaks and falls silent again is news. */
export const lastWord = `extract(epoch from a.last_seen)::text`;

/** The occasions of deployed assets whose agent has been silent for too long; what lies on a shelf is switched off. */
export function silentAssets(
  now: string,
  { seconds, secondsOf }: Silence,
): Sql {
  const shortest = Math.min(seconds, ...Object.values(secondsOf));
  return sql(
    `select 'gone-silent' as kind, a.owner as recipient, a.id as record_id, ${lastWord} as occasion, '' as not_to
     from assets a join categories c on c.id = a.category_id
     cross join lateral (
       select coalesce((
         select v.seconds from jsonb_to_recordset(?::jsonb) as v(code text, seconds double precision)
         where v.code = any(string_to_array(c.path, '/'))
         order by array_position(string_to_array(c.path, '/'), v.code) desc limit 1
       ), ?::double precision) as allowed
     ) as silence
     where a.deleted_at is null and a.status = 'deployed' and a.owner ~ '^(user|group):'
       and a.last_seen < ?::timestamptz - ?::double precision * interval '1 second'
       and a.last_seen < ?::timestamptz - silence.allowed * interval '1 second'`,
    JSON.stringify(
      Object.entries(secondsOf).map(([code, each]) => ({
        code,
        seconds: each,
      })),
    ),
    seconds,
    now,
    shortest,
    now,
  );
}
