import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { startPortal, type Portal, type Role } from '../support';
import { BareSql, onlyData } from './BareSql';
import { benchCases, type BenchCase } from './benchCases';
import { loadEstate } from './estate/loadEstate';
import { loadLicences } from './estate/loadLicences';
import { HttpClient } from './HttpClient';
import { makeReport } from './makeReport';
import { measureAgents } from './measureAgents';
import { measureCalendarPage } from './measureCalendarPage';
import { changeCases, fullMonth } from './measureChanges';
import { measureAtOnce, measureInTurn } from './measure';
import { measureExport } from './measureExport';
import { measureImport } from './measureImport';
import { licenceCases, measureLicences } from './measureLicences';
import { maintenanceCases, measureMaintenance } from './measureMaintenance';
import { measureStart } from './measureStart';
import { findBackend } from './memoryOf';
import { quietConfig } from './quietConfig';
import type { CaseFigures, SizeFigures } from './SizeFigures';
import { startBenchPostgres, type BenchPostgres } from './startBenchPostgres';

const atOnce = 8;
const effort = { milliseconds: 700, atLeast: 30, atMost: 150 };
const effortAtOnce = { milliseconds: 900, atLeast: 40, atMost: 600 };

/** Finds nothing: what a request costs whatever it asks. */
const emptyRoute = '/assets?limit=1&filter=tag=none&totalItems=exclude';

/**
 * Measures the whole portal over HTTP, on a PostgreSQL of its own, and prints tables in Markdown. What is there so far
 * is in a file all the time.
 */
export async function runBench(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      sizes: { type: 'string', default: '10000,100000,1000000' },
      /** Of the names of cases, and of `start`, `export`, `import`, `agents`, `maintenance`, `changes` and `licences`: what has one of these in it. */
      only: { type: 'string' },
      output: { type: 'string', default: '.data/bench.md' },
    },
  });
  const figures: SizeFigures[] = [];
  const started = { at: new Date(), load: loadavg() };
  const keep = () => writeFileSync(values.output, makeReport(figures, started));
  mkdirSync(path.dirname(values.output), { recursive: true });
  for (const size of values.sizes.split(',').map(Number)) {
    const ofSize: SizeFigures = { size, cases: [], exports: [], agents: [] };
    figures.push(ofSize);
    await measureSize(ofSize, values.only?.split(','), keep);
    keep();
  }
  process.stdout.write(makeReport(figures, started));
}

async function measureSize(
  figures: SizeFigures,
  only: readonly string[] | undefined,
  keep: () => void,
): Promise<void> {
  const postgres = await startBenchPostgres();
  // As in the image, for the portal's process.
  process.env.NODE_OPTIONS = '--max-semi-space-size=64';
  // startPortal() takes the PostgreSQL that this names.
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING =
    postgres.connectionString;
  const isChosen = (name: string) =>
    !only || only.some(each => name.includes(each));
  const portal = await startPortal({
    config: quietConfig,
    pages: isChosen('changes'),
  });
  const database = `${portal.database.prefix}parc`;
  const { host, port, user, password } = portal.database;
  const connection = { host, port, user, password, database };
  const client = new Client(connection);
  await client.connect();
  const bare = await BareSql.connect(connection, atOnce);
  try {
    const bench = { isChosen, keep, portal, postgres, database, client, bare };
    await measurePortal(bench, figures);
  } finally {
    await bare.end();
    await client.end();
    await portal.stop();
    await postgres.stop();
  }
}

const exported: ReadonlyArray<{ format: string; role: Role }> = [
  { format: 'csv', role: 'fleetManager' },
  { format: 'jsonl', role: 'fleetManager' },
  { format: 'xlsx', role: 'fleetManager' },
  { format: 'csv', role: 'employee' },
];

/** Each 60,000 rows of a workbook take seconds: of the biggest estate it would say nothing new. */
const mostSheetRows = 100_000;

interface Bench {
  /** Whether something of this name is to be measured. */
  isChosen(name: string): boolean;
  /** Writes down what is there so far. */
  keep(): void;
  portal: Portal;
  postgres: BenchPostgres;
  database: string;
  client: Client;
  bare: BareSql;
}

async function measurePortal(bench: Bench, figures: SizeFigures) {
  const { isChosen, portal, client } = bench;
  const { size } = figures;
  const { rows } = await client.query('show server_version');
  figures.postgres = rows[0].server_version;
  const isStartChosen = isChosen('start');
  if (isStartChosen) figures.startEmpty = await measureStart(portal);
  progress(`${size} assets: loading`);
  const started = performance.now();
  await loadEstate(portal.as('fleetManager'), client, size);
  figures.loadSeconds = (performance.now() - started) / 1_000;
  if (isStartChosen) figures.start = await measureStart(portal);
  const http = {} as Record<Role, HttpClient>;
  for (const role of ['fleetManager', 'employee'] as const) {
    http[role] = new HttpClient(portal.url, await portal.as(role).token());
  }
  const all = await benchCases(client, http.fleetManager);
  for (const each of all.filter(({ name }) => isChosen(name))) {
    progress(`${size} assets: ${each.name}, ${each.role}`);
    figures.cases.push(await measureCase(bench, each, http[each.role]));
    bench.keep();
  }
  if (isChosen('export')) await measureExports(bench, figures, http);
  if (isChosen('import')) {
    await attempt(`${size} assets: import`, async () => {
      figures.import = await measureImport(client, http.fleetManager, 20_000);
    });
    bench.keep();
  }
  if (isChosen('agents')) {
    await attempt(`${size} assets: agents`, () =>
      measureAgents(portal, client, http.fleetManager, figures.agents),
    );
  }
  if (isChosen('maintenance'))
    await measureUpkeep(bench, figures, http.fleetManager);
  if (isChosen('changes'))
    await measureChanges(bench, figures, http.fleetManager);
  if (isChosen('licences'))
    await measureSoftware(bench, figures, http.fleetManager);
}

/** The last: it gives every asset its software, and takes away what was there. */
async function measureSoftware(
  bench: Bench,
  figures: SizeFigures,
  http: HttpClient,
) {
  const { size } = figures;
  await attempt(`${size} assets: licences`, async () => {
    await loadLicences(bench.client);
    progress(`${size} assets: positions`);
    figures.licences = await measureLicences(bench.client, http);
    await measureCases(bench, figures, licenceCases, http);
  });
}

async function measureChanges(
  bench: Bench,
  figures: SizeFigures,
  http: HttpClient,
) {
  await attempt(`${figures.size} assets: changes`, async () => {
    const cases = await changeCases(bench.client, bench.portal.database);
    await measureCases(bench, figures, cases, http);
    progress(`${figures.size} assets: the page of the calendar`);
    figures.calendarPage = await measureCalendarPage(bench.portal, fullMonth);
  });
}

async function measureUpkeep(
  bench: Bench,
  figures: SizeFigures,
  http: HttpClient,
) {
  await attempt(`${figures.size} assets: maintenance`, async () => {
    figures.maintenance = await measureMaintenance(bench.client, http);
    await measureCases(bench, figures, maintenanceCases, http);
  });
}

async function measureCases(
  bench: Bench,
  figures: SizeFigures,
  cases: readonly BenchCase[],
  http: HttpClient,
) {
  bench.keep();
  for (const each of cases) {
    progress(`${figures.size} assets: ${each.name}`);
    figures.cases.push(await measureCase(bench, each, http));
    bench.keep();
  }
}

/** Whatever goes wrong with it, the rest is measured. */
async function attempt(what: string, work: () => Promise<void>) {
  progress(what);
  try {
    await work();
  } catch (error) {
    progress(`${what} was not measured: ${error}`);
  }
}

async function measureExports(
  bench: Bench,
  figures: SizeFigures,
  http: Record<Role, HttpClient>,
) {
  for (const { format, role } of exported) {
    if (format === 'xlsx' && figures.size > mostSheetRows) continue;
    progress(`${figures.size} assets: export as ${format}, ${role}`);
    figures.exports.push(
      await measureExport({
        ...bench,
        format,
        role,
        http: http[role],
        backend: findBackend(),
      }),
    );
    bench.keep();
  }
}

async function measureCase(
  { postgres, database, client, bare }: Bench,
  each: BenchCase,
  http: HttpClient,
): Promise<CaseFigures> {
  for (let index = 0; index < 10; index += 1) await each.run(http, -index);
  const statements = onlyData(
    await postgres.statementsOf(database, async () => {
      await each.run(http, -100);
    }),
  );
  const isWrite = each.kind === 'write';
  await each.takeBack?.(client);
  const [empty, sql, one] = await measureInTurn(
    [
      () => http.send(emptyRoute),
      () => (isWrite ? bare.write(statements) : bare.read(statements, 0)),
      index => each.run(http, index),
    ],
    effort,
  );
  const eight = await measureAtOnce(
    index => each.run(http, index),
    atOnce,
    effortAtOnce,
  );
  const bareEight = isWrite
    ? undefined
    : await measureAtOnce(
        (_, which) => bare.read(statements, which),
        atOnce,
        effortAtOnce,
      );
  const { name, kind, role } = each;
  return {
    name,
    kind,
    role,
    empty,
    bare: sql,
    one,
    statements: statements.length,
    eight,
    bareEight,
  };
}

function progress(text: string) {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${text}\n`);
}
