import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import type { BenchCase } from './benchCases';
import type { HttpClient } from './HttpClient';
import { measureInTurn, type Timing } from './measure';

export interface LicenceFigures {
  installations: number;
  positions: number;
  /** Counting everything anew and computing all positions, from nothing, in seconds; and the count by one statement. */
  full: number;
  bareFull: number;
  /** From the commit of an inventory that changed six packages until its products' positions are right, and its write. */
  refresh: Timing;
  bareRefresh: Timing;
}

/** What is opened of licences and positions. */
export const licenceCases: readonly BenchCase[] = [
  read('record', 'licences: one of 10,000 seats', '/licences/LIC-SEATS'),
  read(
    'page',
    'licences: its 9,000 allocations',
    '/allocations?filter=licence=LIC-SEATS',
  ),
  read(
    'summary',
    'licences: their total',
    '/allocations/totals?measure=quantity&filter=licence=LIC-SEATS',
  ),
  read('page', 'licences: list', '/licences'),
  read('page', 'licences: positions', '/positions'),
  read(
    'page',
    'licences: positions, most missing',
    '/positions?filter=state=shortfall&orderField=shortfall,desc',
  ),
  read(
    'summary',
    'licences: positions by state',
    '/positions/facets?facet=state',
  ),
  read('record', 'licences: one position', '/positions/bench-6.core'),
  read(
    'page',
    'licences: a position explained',
    '/positions/bench-6.core/explanation',
  ),
  read(
    'record',
    'licences: the points of a position',
    '/positions/bench-6.core/points',
  ),
];

/** Measures positions over the software of all assets, which is loaded. */
export async function measureLicences(
  client: Client,
  http: HttpClient,
): Promise<LicenceFigures> {
  const bareFull = await secondsOf(() => client.query(countOnce));
  const full = await secondsOf(async () => {
    await http.send('/positions/refresh', { method: 'POST', body: {} });
    await until(
      client,
      `select 1 from consumption_recounts where not is_due and exists (select from release_counts)
      and not exists (select from position_changes)`,
    );
  });
  await client.query(
    'vacuum (analyze) asset_consumption, release_counts, software_versions, positions',
  );
  const { rows: assets } = await client.query(
    `select asset_id as id, versions from asset_consumption order by asset_id limit 200`,
  );
  const [refresh, bareRefresh] = await measureInTurn(
    [
      index => takeInventory(client, assets[index]),
      index => writeInventory(client, assets[100 + index]),
    ],
    { milliseconds: 15_000, atLeast: 20, atMost: 90 },
  );
  const { rows } = await client.query(
    `select (select count(*) from installations where until is null)::int as installations,
       (select count(*) from positions)::int as positions`,
  );
  return { ...rows[0], full, bareFull, refresh, bareRefresh };
}

function read(kind: BenchCase['kind'], name: string, path: string): BenchCase {
  return { name, kind, role: 'fleetManager', run: http => http.send(path) };
}

/** The least that counting everything can be: one statement over all installations. */
const countOnce = `
  select r.product_id, r.id, count(*), count(distinct i.asset_id)
  from installations i join software_versions v on v.id = i.version_id join software_releases r on r.id = v.release_id
  join assets a on a.id = i.asset_id and a.deleted_at is null and a.status not in ('lost', 'retired', 'disposed')
  where i.until is null group by 1, 2`;

interface Machine {
  id: string;
  versions: number[];
}

/** Three packages go and three come, as an inventory writes it. */
async function writeInventory(
  client: Client,
  { id, versions }: Machine,
): Promise<void> {
  await client.query(
    `with gone as (
       update installations set until = now() where asset_id = $1 and until is null and version_id = any($2::int[])
     )
     insert into installations (asset_id, version_id, since)
       select $1::uuid, id, clock_timestamp() from software_versions
       where release_id is not null and id <> all($3::int[]) order by random() limit 3`,
    [id, versions.slice(0, 3), versions],
  );
}

/** An inventory, and the wait until all that follows from it is computed. */
async function takeInventory(client: Client, machine: Machine): Promise<void> {
  await writeInventory(client, machine);
  await until(
    client,
    `select 1 where not exists (select from installation_changes) and not exists (select from position_changes)`,
  );
}

async function until(client: Client, question: string): Promise<void> {
  const ends = performance.now() + 900_000;
  while ((await client.query(question)).rowCount === 0) {
    if (performance.now() > ends)
      throw new Error('positions are not there yet');
    await pause(10);
  }
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1_000;
}
