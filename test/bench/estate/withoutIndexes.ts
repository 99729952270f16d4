import type { Client } from 'pg';

/**
 * Does some loading while tables have neither indexes nor foreign keys, and makes them again afterwards, as a restore
 * does: row by row, forty indexes take many times as long. Primary keys and unique constraints stay.
 */
export async function withoutIndexes(
  client: Client,
  tables: readonly string[],
  load: () => Promise<void>,
): Promise<void> {
  const indexes = await client.query<{ name: string; made: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as made
     from pg_index i where i.indrelid = any($1::regclass[])
       and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)
     order by i.indexrelid`,
    [tables],
  );
  const keys = await client.query<{
    table: string;
    name: string;
    made: string;
  }>(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as made
     from pg_constraint where conrelid = any($1::regclass[]) and contype = 'f' order by oid`,
    [tables],
  );
  for (const { table, name } of keys.rows)
    await client.query(`alter table ${table} drop constraint "${name}"`);
  for (const { name } of indexes.rows) await client.query(`drop index ${name}`);
  await load();
  await client.query(`set maintenance_work_mem = '512MB'`);
  for (const { made } of indexes.rows) await client.query(made);
  for (const { table, name, made } of keys.rows)
    await client.query(`alter table ${table} add constraint "${name}" ${made}`);
}
