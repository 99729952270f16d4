import type { TimelineEntry } from '@parc/backstage-plugin-parc-common';
import { rowsOf, sql, type Database } from '../../records';

/** Where a page ended: what stands there is not on the next one. */
export interface TimelineCursor {
  at: string;
  kind: string;
  id: string;
}

/** Names of software that an entry says by way of example. */
const mostExamples = 5;
/** Parts and addresses that an entry names. */
const mostNamed = 20;

/** All that happened to an asset, out of the tables that keep it. */
export class TimelineStore {
  constructor(private readonly knex: Database) {}

  /** Newest first, at most `limit`. */
  async list(
    assetId: string,
    limit: number,
    before?: TimelineCursor,
  ): Promise<TimelineEntry[]> {
    const rows = await rowsOf<{
      kind: TimelineEntry['kind'];
      id: string;
      at: Date;
      said: object;
    }>(
      this.knex,
      sql(
        `select kind, id, at, said from (${entries}) as entry
         where ?::timestamptz is null or (at, kind, id) < (?::timestamptz, ?::text, ?::text)
         order by at desc, kind desc, id desc limit ${limit}`,
        ...Array.from({ length: parameters }, () => assetId),
        before?.at ?? null,
        before?.at ?? null,
        before?.kind ?? null,
        before?.id ?? null,
      ),
    );
    return rows.map(
      ({ kind, id, at, said }) =>
        ({ kind, id, at: at.toISOString(), ...said } as TimelineEntry),
    );
  }
}

/** Rows that came or went, each as one event with the moment; \`kept\` are the columns of interest. */
const comings = (table: string, kept: string, where = '') =>
  `select ${kept}, since as at, true as is_new from ${table} where asset_id = ? ${where}
   union all select ${kept}, until, false from ${table} where asset_id = ? and until is not null ${where}`;

const named = (value: string, isNew: boolean, order: string) =>
  `coalesce((jsonb_agg(${value} order by ${order}) filter (where ${
    isNew ? '' : 'not '
  }is_new)), '[]')`;

const part = `jsonb_strip_nulls(jsonb_build_object('kind', kind, 'name', coalesce(name, model, manufacturer, key), 'serial', serial))`;
const address = `jsonb_strip_nulls(jsonb_build_object('name', name, 'mac', mac, 'addresses',
  (select coalesce(jsonb_agg(abbrev(a)), '[]') from unnest(addresses) as a)))`;

const entries = `
  select 'change' as kind, lpad(h.id::text, 19, '0') as id, h.at, jsonb_strip_nulls(jsonb_build_object('action', h.action, 'actor', h.actor,
      'source', h.source, 'reason', h.reason)) || jsonb_build_object('changes', h.changes) as said
    from history h where h.record_id = ?
  union all
  select 'components', '', at, jsonb_build_object(
      'added', jsonb_path_query_array(${named(
        part,
        true,
        'kind, key',
      )}, '$[0 to ${mostNamed - 1}]'),
      'removed', jsonb_path_query_array(${named(
        part,
        false,
        'kind, key',
      )}, '$[0 to ${mostNamed - 1}]'))
    from (${comings(
      'components',
      'kind, key, name, manufacturer, model, serial',
    )}) as c group by at
  union all
  select 'interfaces', '', at, jsonb_build_object(
      'added', jsonb_path_query_array(${named(
        address,
        true,
        'name',
      )}, '$[0 to ${mostNamed - 1}]'),
      'removed', jsonb_path_query_array(${named(
        address,
        false,
        'name',
      )}, '$[0 to ${mostNamed - 1}]'))
    from (${comings(
      'network_interfaces',
      'name, mac, addresses',
    )}) as n group by at
  union all
  select 'software', '', at, jsonb_build_object(
      'installed', count(*) filter (where is_new), 'removed', count(*) filter (where not is_new),
      'examples', jsonb_build_object(
        'installed', jsonb_path_query_array(${named(
          'label',
          true,
          'label',
        )}, '$[0 to ${mostExamples - 1}]'),
        'removed', jsonb_path_query_array(${named(
          'label',
          false,
          'label',
        )}, '$[0 to ${mostExamples - 1}]')))
    from (select s.at, s.is_new, trim(t.name || ' ' || v.version) as label
      from (${comings('installations', 'version_id')}) as s
      join software_versions v on v.id = s.version_id join software_titles t on t.id = v.title_id) as i group by at
  union all
  select 'matched', id::text, matched_at, jsonb_build_object('agent', id, 'deviceId', device_id, 'explanation', coalesce(match, '{}'))
    from agents where asset_id = ? and matched_at is not null`;

/** How often the asset is asked for above. */
const parameters = entries.split('?').length - 1;
