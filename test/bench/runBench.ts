import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { startPortal, type Portal, type Role } from '../support';
import { BareSql, onlyData } from './BareSql';
import { benchCases, type BenchCase } from './benchCases';
import { loadEstate } from './estate/loadEstate';
import { HttpClient } from './HttpClient';
import { measureAtOnce, measureInTurn, type Timing } from './measure';
import { measureExport, type ExportFigures } from './measureExport';
import { findBackend } from './memoryOf';
import { printReport } from './printReport';
import { startBenchPostgres, type BenchPostgres } from './startBenchPostgres';

/** What was measured of one case. */
export interface CaseFigures {
  name: string;
  kind: BenchCase['kind'];
  role: Role;
  /** One client: the authorised route that finds nothing, the SQL alone, and the request, in turn. */
  empty: Timing;
  bare: Timing;
  one: Timing;
  /** How many statements the request sends. */
  statements: number;
  /** Eight clients at once. */
  eight: Timing;
  bareEight?: Timing;
}

export interface SizeFigures {
  size: number;
  postgres: string;
  cases: CaseFigures[];
  exports: ExportFigures[];
}

const atOnce = 8;
const effort = { milliseconds: 1_200, atLeast: 30, atMost: 150 };
const effortAtOnce = { milliseconds: 1_500, atLeast: 40, atMost: 600 };

/** Finds nothing: what a request costs whatever it asks. */
const emptyRoute = '/assets?limit=1&filter=tag=none&totalItems=exclude';

/** Measures the whole portal over HTTP, on a PostgreSQL of its own, and prints tables in Markdown. */
export async function runBench(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      sizes: { type: 'string', default: '10000,100000' },
      only: { type: 'string' },
    },
  });
  const figures: SizeFigures[] = [];
  const started = { at: new Date(), load: loadavg() };
  for (const size of values.sizes.split(',').map(Number)) {
    figures.push(await measureSize(size, values.only));
  }
  printReport(figures, started);
}

async function measureSize(size: number, only?: string): Promise<SizeFigures> {
  const postgres = await startBenchPostgres();
  // startPortal() takes the PostgreSQL that this names.
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING =
    postgres.connectionString;
  const portal = await startPortal({ config: quiet });
  const database = `${portal.database.prefix}parc`;
  const { host, port, user, password } = portal.database;
  const connection = { host, port, user, password, database };
  const client = new Client(connection);
  await client.connect();
  const bare = await BareSql.connect(connection, atOnce);
  try {
    progress(`${size} assets: loading`);
    await loadEstate(portal.as('fleetManager'), client, size);
    return await measurePortal({
      size,
      only,
      portal,
      postgres,
      database,
      client,
      bare,
    });
  } finally {
    await bare.end();
    await client.end();
    await portal.stop();
    await postgres.stop();
  }
}

/** Nothing in the background that would be measured too. */
const quiet = {
  parc: {
    git: { interval: { hours: 1 } },
    catalog: { assets: { filter: [] } },
  },
  search: {
    collators: {
      catalog: {
        schedule: {
          frequency: { hours: 1 },
          timeout: { minutes: 1 },
          initialDelay: { hours: 1 },
        },
      },
    },
  },
};

const exported: ReadonlyArray<{ format: string; role: Role }> = [
  { format: 'csv', role: 'fleetManager' },
  { format: 'jsonl', role: 'fleetManager' },
  { format: 'xlsx', role: 'fleetManager' },
  { format: 'csv', role: 'employee' },
];

interface Bench {
  size: number;
  only?: string;
  portal: Portal;
  postgres: BenchPostgres;
  database: string;
  client: Client;
  bare: BareSql;
}

async function measurePortal(bench: Bench): Promise<SizeFigures> {
  const { size, only, portal, client } = bench;
  const http = {} as Record<Role, HttpClient>;
  for (const role of ['fleetManager', 'employee'] as const) {
    http[role] = new HttpClient(portal.url, await portal.as(role).token());
  }
  const all = await benchCases(client, http.fleetManager);
  const chosen = all.filter(({ name }) => !only || name.includes(only));
  const cases: CaseFigures[] = [];
  for (const each of chosen) {
    progress(`${size} assets: ${each.name}, ${each.role}`);
    cases.push(await measureCase(bench, each, http[each.role]));
  }
  const exports: ExportFigures[] = [];
  for (const { format, role } of exported) {
    if (only && !'export'.includes(only)) continue;
    progress(`${size} assets: export as ${format}, ${role}`);
    exports.push(
      await measureExport({
        ...bench,
        format,
        role,
        http: http[role],
        backend: findBackend(),
      }),
    );
  }
  const { rows } = await client.query('show server_version');
  return { size, postgres: rows[0].server_version, cases, exports };
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
