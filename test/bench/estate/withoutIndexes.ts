import type { Client, DatabaseError } from 'pg';

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
    await change(client, `alter table ${table} drop constraint "${name}"`);
  for (const { name } of indexes.rows)
    await change(client, `drop index ${name}`);
  await load();
  await client.query(`set maintenance_work_mem = '512MB'`);
  for (const { made } of indexes.rows) await change(client, made);
  for (const { table, name, made } of keys.rows)
    await change(
      client,
      `alter table ${table} add constraint "${name}" ${made}`,
    );
}

/** Locks two tables, which the backend works on meanwhile and may have locked in the other order: then once more. */
async function change(client: Client, statement: string): Promise<void> {
  for (let attempts = 10; ; attempts--) {
    try {
      await client.query(statement);
      return;
    } catch (error) {
      const isDeadlock = (error as DatabaseError).code === '40P01';
      if (!isDeadlock || attempts === 1) throw error;
    }
  }
}
