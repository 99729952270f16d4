import type { TestDatabase } from '../support';

/** What is in the tables of Parc, as rows by table. */
export type Dump = Record<string, unknown[]>;

/** Tables that do not belong into a restored database: each server has its own schedule and migrations. */
const left = `'^(knex_|backstage_backend_)'`;

const tablesOf = `
  select relname as name,
    (select string_agg(quote_ident(attname), ', ') from pg_attribute
     where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns
  from pg_class c where relkind = 'r' and relnamespace = 'public'::regnamespace and relname !~ ${left}
  order by 1`;

/** All rows of Parc as of one moment, whatever is written meanwhile: what pg_dump writes, which npm does not bring. */
export async function dumpParc(database: TestDatabase): Promise<Dump> {
  const tables = await database.query('parc', tablesOf);
  // One statement is one snapshot.
  const [row] = await database.query(
    'parc',
    `select ${tables
      .map(
        ({ name }) =>
          `(select coalesce(json_agg(t), '[]') from ${name} t) as ${name}`,
      )
      .join(', ')}`,
  );
  return row as Dump;
}

/** Puts a dump in the place of what is in Parc's tables. */
export async function restoreParc(
  database: TestDatabase,
  dump: Dump,
): Promise<void> {
  const tables = await database.query('parc', tablesOf);
  const names = tables.map(({ name }) => name).join(', ');
  await database.query('parc', `truncate ${names} cascade`);
  for (const { name, columns } of tables) {
    await database.query(
      'parc',
      // Without the triggers that check foreign keys, since a tree refers to itself.
      `with off as materialized (select set_config('session_replication_role', 'replica', true))
       insert into ${name} (${columns}) overriding system value
       select ${columns} from off, json_populate_recordset(null::${name}, $1::json)`,
      [JSON.stringify(dump[name as string])],
    );
  }
  await database.query('parc', sequences);
}

const sequences = `
  select setval(pg_get_serial_sequence(c.relname, a.attname),
    (xpath('/row/n/text()', query_to_xml(format('select coalesce(max(%I), 0) + 1 as n from %I', a.attname, c.relname), false, true, '')))[1]::text::bigint, false)
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attidentity <> ''
  where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`;
