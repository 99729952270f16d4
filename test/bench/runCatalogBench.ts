import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { bodyOf, startPortal, waitFor, type Portal } from '../support';
import { cpuOf, cpuWithChildren } from './cpuOf';
import { loadEstate } from './estate/loadEstate';
import { findBackend, memoryOf } from './memoryOf';
import { startBenchPostgres } from './startBenchPostgres';

/** What the projection of so many assets cost. */
interface Figures {
  assets: number;
  entities: number;
  /** From the assets being in the register to the last entity being stitched. */
  settleSeconds: number;
  settleCpu: Cpu;
  quietMinutes: number;
  /** After all had settled. */
  quietCpu: Cpu;
  /** How many entities the catalog looked at again in that time. */
  lookedAt: number;
  searchRows: number;
  catalogMegabytes: number;
  backendMegabytes?: number;
}

interface Cpu {
  backend: number;
  postgres: number;
}

/** Loads estates into a portal, and measures when the catalog has them and what it costs to keep them. */
export async function runCatalogBench(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      sizes: { type: 'string', default: '5000,20000' },
      minutes: { type: 'string', default: '10' },
      /** `catalog.processingInterval`; Backstage's own default when it is left out. */
      interval: { type: 'string' },
    },
  });
  const catalog = values.interval && { processingInterval: values.interval };
  for (const size of values.sizes.split(',').map(Number)) {
    const figures = await measure(size, Number(values.minutes), catalog || {});
    process.stdout.write(`${report(figures, values.interval)}\n`);
  }
}

/** As often as app-config.production.yaml has it; a portal under test is in more of a hurry. */
const schedule = {
  frequency: { minutes: 10 },
  timeout: { minutes: 15 },
  initialDelay: { seconds: 15 },
};
const asInProduction = {
  parc: { git: { interval: { minutes: 1 } } },
  search: { collators: { catalog: { schedule }, parcAssets: { schedule } } },
};

async function measure(
  size: number,
  minutes: number,
  catalog: object,
): Promise<Figures> {
  const postgres = await startBenchPostgres();
  // startPortal() takes the PostgreSQL that this names.
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING =
    postgres.connectionString;
  const portal = await startPortal({ config: { ...asInProduction, catalog } });
  const { host, port, user, password, prefix } = portal.database;
  const database = `${prefix}parc`;
  const client = new Client({ host, port, user, password, database });
  await client.connect();
  const backend = findBackend()!;
  const cpu = (): Cpu => ({
    backend: cpuOf(backend),
    postgres: cpuWithChildren(postgres.pid),
  });
  try {
    await loadEstate(portal.as('fleetManager'), client, size);
    const loaded = { at: Date.now(), cpu: cpu() };
    const entities = await waitUntilSettled(portal);
    const settled = { at: Date.now(), cpu: cpu() };
    const before = await updatesOf(portal);
    await pause(minutes * 60_000);
    return {
      assets: size,
      entities,
      settleSeconds: (settled.at - loaded.at) / 1_000,
      settleCpu: minus(settled.cpu, loaded.cpu),
      quietMinutes: minutes,
      quietCpu: minus(cpu(), settled.cpu),
      lookedAt: (await updatesOf(portal)) - before,
      searchRows: await countOf(portal, 'select count(*) from search'),
      catalogMegabytes: await countOf(
        portal,
        'select pg_database_size(current_database()) / 1048576 as count',
      ),
      backendMegabytes: memoryOf(backend),
    };
  } finally {
    await client.end();
    await portal.stop();
    await postgres.stop();
  }
}

/** Every asset has its entity, each was processed, and none waits to be put together. */
async function waitUntilSettled(portal: Portal): Promise<number> {
  const [{ count }] = await portal.database.query(
    'parc',
    `select count(*) from assets where deleted_at is null and managed_by = 'portal' and status <> 'disposed'`,
  );
  const entities = Number(count);
  await waitFor(
    async () => {
      const { totalItems } = bodyOf(
        await portal
          .as('fleetManager')
          .get(
            '/api/catalog/entities/by-query?limit=0&filter=kind=hardwareasset',
          ),
      );
      const stitched = await countOf(
        portal,
        `select count(*) from final_entities f join refresh_state r using (entity_id)
         where r.entity_ref like 'hardwareasset:%' and f.final_entity is not null and r.processed_entity is not null`,
      );
      const waiting = await countOf(
        portal,
        'select count(*) from stitch_queue',
      );
      return totalItems === entities && stitched === entities && waiting === 0;
    },
    {
      what: `${entities} entities to settle`,
      timeoutMilliseconds: 3_600_000,
      intervalMilliseconds: 2_000,
    },
  );
  return entities;
}

/** Each time that the catalog looks at an entity it writes when it will again. */
function updatesOf(portal: Portal): Promise<number> {
  return countOf(
    portal,
    `select n_tup_upd as count from pg_stat_user_tables where relname = 'refresh_state'`,
  );
}

async function countOf(portal: Portal, statement: string): Promise<number> {
  const [{ count }] = await portal.database.query('catalog', statement);
  return Number(count);
}

function minus(after: Cpu, before: Cpu): Cpu {
  return {
    backend: after.backend - before.backend,
    postgres: after.postgres - before.postgres,
  };
}

function report(figures: Figures, interval = 'default'): string {
  const cpu = ({ backend, postgres }: Cpu) =>
    `${backend.toFixed(0)} s backend, ${postgres.toFixed(0)} s PostgreSQL`;
  return [
    `${figures.assets} assets, catalog.processingInterval: ${interval}`,
    `- ${
      figures.entities
    } entities settled after ${figures.settleSeconds.toFixed(0)} s (CPU: ${cpu(
      figures.settleCpu,
    )})`,
    `- the next ${figures.quietMinutes} minutes: ${cpu(figures.quietCpu)}; ${
      figures.lookedAt
    } looked at again`,
    `- ${figures.searchRows} rows of search, ${
      figures.catalogMegabytes
    } MB of the catalog's database, backend ${figures.backendMegabytes?.toFixed(
      0,
    )} MB`,
  ].join('\n');
}
