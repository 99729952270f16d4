import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { assets } from '@parc/backstage-plugin-parc-common';
import type { PortalClient } from '../../support';
import { generateAssets, type GeneratedAsset } from './generateAssets';
import { loadInstallations } from './loadInstallations';
import { modelsOf, places, products, suppliers } from './references';
import { withoutIndexes } from './withoutIndexes';

/** How many assets go into one statement. */
const batchSize = 5_000;
/** What is filled. */
const filled = [
  'assets',
  'history',
  'feed',
  'issued_refs',
  'software_titles',
  'software_versions',
  'installations',
];

/**
 * Fills an empty register: what assets point at by the API, the assets themselves, their history and their numbers
 * straight into the tables, as the API would have left them; and the software of a tenth, as agents report it.
 */
export async function loadEstate(
  manager: PortalClient,
  client: Client,
  count: number,
): Promise<void> {
  await createReferences(manager);
  await withoutIndexes(client, filled, async () => {
    await loadAssets(client, count);
    await client.query(afterwards);
    await loadInstallations(client);
  });
  await untilSettled(client);
  await client.query('vacuum (analyze)');
  // Else it would be written while pages are measured.
  await client.query('checkpoint');
}

/** Waits until the backend has added up what came. */
async function untilSettled(client: Client): Promise<void> {
  const isOpen = 'select 1 from assets_count_changes limit 1';
  while ((await client.query(isOpen)).rowCount) await pause(500);
}

/** Takes assets in as the register does, but without asking anybody or checking anything. */
export async function insertBare(
  client: Client,
  batch: readonly GeneratedAsset[],
): Promise<void> {
  await client.query(insert, [toJson(batch)]);
}

/** Makes the next assets while PostgreSQL takes the last ones. */
async function loadAssets(client: Client, count: number): Promise<void> {
  let inserting: Promise<unknown> = Promise.resolve();
  let batch: GeneratedAsset[] = [];
  for (const asset of generateAssets(count)) {
    batch.push(asset);
    if (batch.length < batchSize) continue;
    const rows = toJson(batch);
    await inserting;
    inserting = client.query(insert, [rows]);
    batch = [];
  }
  await inserting;
  await client.query(insert, [toJson(batch)]);
}

async function createReferences(manager: PortalClient): Promise<void> {
  const create = async (plural: string, body: object) => {
    const answer = await manager.post(`/api/parc/${plural}`, body);
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  };
  for (const { path, kind } of places) {
    await create('locations', { path, kind, name: `${kind} ${path}` });
  }
  for (const supplier of suppliers) await create('suppliers', supplier);
  for (const model of products.flatMap(modelsOf)) await create('models', model);
}

function toJson(batch: readonly GeneratedAsset[]): string {
  return JSON.stringify(
    batch.map(asset => ({ ...asset, searchText: searchText(asset) })),
  );
}

/** As the register folds it: all of the estate is ASCII. */
function searchText(asset: GeneratedAsset): string {
  return Object.entries(assets.fields)
    .filter(([, field]) => field.search && field.kind !== 'reference')
    .flatMap(([name]) => asset[name as keyof GeneratedAsset] ?? [])
    .map(value => String(value).toLowerCase())
    .join('\n');
}

const insert = `
  insert into assets (id, version, created_at, updated_at, search_text, tag, entity_name, name, category_id, model_id,
    serial, status, condition, location_id, owner, assigned_to, assigned_since, supplier_id, order_number,
    purchase_date, purchase_cost_minor, purchase_cost_currency, in_service_date, warranty_end, end_of_life, hostname,
    mac_addresses, managed_by, operating_system, os_version, os_build, antivirus, disk_encryption, firewall)
  select v.id, 1, v."createdAt", v."createdAt", v."searchText", v.tag, lower(v.tag), v.name, c.id, m.id,
    v.serial, v.status, v.condition, l.id, v.owner, v."assignedTo", v."assignedSince", s.id, v."orderNumber",
    v."purchaseDate", v."purchaseCostMinor", 'EUR', v."inServiceDate", v."warrantyEnd", v."endOfLife", v.hostname,
    v."macAddresses", 'portal', o.name, o.version, o.version, o.antivirus, o.encryption, o.firewall
  from jsonb_to_recordset($1::jsonb) as v(id uuid, tag text, name text, category text, model text, serial text,
    status text, condition text, location text, owner text, "assignedTo" text, "assignedSince" date, supplier text,
    "orderNumber" text, "purchaseDate" date, "purchaseCostMinor" bigint, "inServiceDate" date, "warrantyEnd" date,
    "endOfLife" date, hostname text, "macAddresses" text[], "createdAt" timestamptz, "searchText" text)
  join categories c on c.code = v.category
  join models m on m.slug = v.model
  join suppliers s on s.code = v.supplier
  left join locations l on l.path = v.location
  left join lateral (
    select (array['Microsoft Windows 11 Pro', 'Microsoft Windows 10 Pro', 'Debian GNU/Linux'])[1 + h % 3] as name,
      (array['23H2', '22H2', '12', '11'])[1 + h % 4] as version, (array['current', 'outdated', 'none'])[1 + h % 7 % 3] as antivirus,
      (array['encrypted', 'none'])[1 + h % 5 % 2] as encryption, (array['on', 'off'])[1 + h % 11 % 2] as firewall
    from (select hashtext(v.tag) & 65535 as h) hashed
  ) o on v.category in ('laptop', 'desktop', 'server') and v.status = 'deployed'`;

const afterwards = `
  insert into history (noun, record_id, action, version, at, actor, source, changes)
    select 'asset', id, 'created', 1, created_at, 'user:default/camille.moreau', 'import',
      jsonb_build_array(jsonb_build_object('field', 'tag', 'to', tag), jsonb_build_object('field', 'serial', 'to', serial))
    from assets order by id;
  insert into feed (at, noun, record_id, action, version, fields)
    select created_at, 'asset', id, 'created', 1, array['tag', 'serial'] from assets order by id;
  insert into issued_refs (noun, ref, record_id) select 'asset', lower(tag), id from assets;
  insert into counters (prefix, last)
    select regexp_replace(tag, '\\d+$', ''), count(*) from assets group by 1;
  -- Parc's own readers of the feed have taken it: they would go on doing so while pages are measured.
  update feed_cursors set cursor = last.cursor from (
    select concat_ws('.', epoch, xid, seq) as cursor from feed cross join feed_epoch order by xid desc, seq desc limit 1
  ) last;`;
