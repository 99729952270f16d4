import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Import } from '@parc/backstage-plugin-parc-common';
import { generateAssets, type GeneratedAsset } from './estate/generateAssets';
import { insertBare } from './estate/loadEstate';
import type { HttpClient } from './HttpClient';

export interface ImportFigures {
  rows: number;
  /** In seconds: reading and comparing all rows, and writing them with history and a result each. */
  dryRun: number;
  run: number;
  rowsPerSecond: number;
  /** The same rows into the same tables by the driver alone. */
  bareRowsPerSecond: number;
}

/** An import of new assets, from the file to the last result; what it wrote stays. */
export async function measureImport(
  client: Client,
  http: HttpClient,
  rows: number,
): Promise<ImportFigures> {
  const assets = [...generateAssets(rows)].map(asFromElsewhere);
  const bare = await measureBare(client, assets);
  const given: Import = await http.sendFile(
    '/imports?noun=assets&fileName=bench.csv',
    toCsv(assets),
  );
  const started = performance.now();
  await http.send(`/imports/${given.id}/plan`, {
    method: 'POST',
    body: {
      reading: given.reading,
      mapping: given.columns.map(({ index, header }) => ({
        column: index,
        field: header,
      })),
      matchOn: 'tag',
      reason: 'bench',
    },
  });
  const checked = await until(http, given.id, 'checked');
  const dryRun = (performance.now() - started) / 1_000;
  if (checked.counts.create !== rows)
    throw new Error(
      `not all rows can be created: ${JSON.stringify(checked.counts)}`,
    );
  await http.send(`/imports/${given.id}/run`, { method: 'POST', body: {} });
  await until(http, given.id, 'done');
  const seconds = (performance.now() - started) / 1_000;
  return {
    rows,
    dryRun,
    run: seconds - dryRun,
    rowsPerSecond: rows / seconds,
    bareRowsPerSecond: rows / bare,
  };
}

/** With tags and serial numbers that no asset of the estate has. */
function asFromElsewhere(asset: GeneratedAsset, index: number): GeneratedAsset {
  const tag = `IMP-${index}`;
  const at = index.toString(16).padStart(12, '0');
  return {
    ...asset,
    id: `0199aaaa-0000-7000-8000-${at}`,
    tag,
    serial: `IMPORTED${index}`,
    hostname: undefined,
    macAddresses: undefined,
  };
}

const columns = [
  'tag',
  'category',
  'model',
  'serial',
  'location',
  'owner',
  'supplier',
  'orderNumber',
  'purchaseDate',
  'warrantyEnd',
] as const;

function toCsv(assets: readonly GeneratedAsset[]): string {
  return [
    columns.join(','),
    ...assets.map(asset => columns.map(name => asset[name] ?? '').join(',')),
    '',
  ].join('\n');
}

/** In seconds. Taken back afterwards. */
async function measureBare(
  client: Client,
  assets: readonly GeneratedAsset[],
): Promise<number> {
  const batch = 1_000;
  const started = performance.now();
  await client.query('begin');
  for (let at = 0; at < assets.length; at += batch)
    await insertBare(client, assets.slice(at, at + batch));
  await client.query(logged);
  const seconds = (performance.now() - started) / 1_000;
  await client.query('rollback');
  return seconds;
}

const isNew = `from assets where tag like 'IMP-%'`;
const logged = `
  insert into history (noun, record_id, action, version, at, actor, source, changes)
    select 'asset', id, 'created', 1, created_at, 'user:default/camille.moreau', 'import',
      jsonb_build_array(jsonb_build_object('field', 'tag', 'to', tag), jsonb_build_object('field', 'serial', 'to', serial),
        jsonb_build_object('field', 'owner', 'to', owner), jsonb_build_object('field', 'orderNumber', 'to', order_number)) ${isNew};
  insert into feed (at, noun, record_id, action, version, fields)
    select created_at, 'asset', id, 'created', 1, array['tag', 'serial', 'owner', 'orderNumber'] ${isNew};
  insert into issued_refs (noun, ref, record_id) select 'asset', lower(tag), id ${isNew}`;

/** In milliseconds, for each of its two parts. */
const patience = 300_000;

async function until(
  http: HttpClient,
  id: string,
  state: Import['state'],
): Promise<Import> {
  for (const ends = performance.now() + patience; ; ) {
    const now = await http.json<Import>(`/imports/${id}`);
    if (now.state === state) return now;
    if (['failed', 'cancelled'].includes(now.state))
      throw new Error(`the import: ${now.state} ${now.error}`);
    if (performance.now() > ends) throw new Error('the import goes on');
    await pause(100);
  }
}
