import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import path from 'node:path';
import type { Role } from '../support';
import type { CaseFigures, SizeFigures } from './runBench';
import type { ExportFigures } from './measureExport';

/** How many times the bare SQL a request may take beyond the empty route, at p95. */
const aims = { page: 4, summary: 1.5, record: 4, write: 4 } as const;
/** The longest that quick find may take, in milliseconds. */
const quickFindAim = 60;
/** How much slower than with a tenth of the assets, at p95. */
const growthAim = 1.5;
/** What an export should reach, and when it should begin, in milliseconds. A short one is over before it is fast. */
const exportAim = { rowsPerSecond: 60_000, firstByte: 300, fromRows: 10_000 };

/** Prints everything as Markdown. */
export function printReport(
  sizes: readonly SizeFigures[],
  started: { at: Date; load: number[] },
): void {
  const [{ model }] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const [{ postgres }] = sizes;
  print(
    `${started.at
      .toISOString()
      .slice(0, 16)
      .replace('T', ' ')} UTC, ${minutesSince(started.at)} minutes; Node ${
      process.versions.node
    }, PostgreSQL ${postgres}, Backstage ${backstageVersion()}; ${
      cpus().length
    } × ${model}, ${memory} GB; load average ${load(
      started.load,
    )} at the beginning, ${load(loadavg())} at the end.`,
  );
  for (const { size, cases, exports } of sizes) {
    print(`\n### ${size.toLocaleString('en')} assets\n`);
    if (cases.length) printCases(cases);
    if (exports.length) printExports(exports);
  }
  if (sizes.length === 2) printGrowth(sizes[0], sizes[1]);
}

function backstageVersion(): string {
  const file = path.resolve(__dirname, '../../backstage.json');
  return JSON.parse(readFileSync(file, 'utf8')).version;
}

function load(averages: number[]): string {
  return averages.map(each => each.toFixed(1)).join(' ');
}

function minutesSince(at: Date): number {
  return Math.round((Date.now() - at.getTime()) / 60_000);
}

function printCases(cases: readonly CaseFigures[]): void {
  printTable(
    [
      'what',
      'who',
      'empty p95',
      'SQL p50',
      'SQL p95',
      'p50',
      'p95',
      'aim',
      '',
      '8: SQL p95',
      '8: p50',
      '8: p95',
      '8: per s',
    ],
    cases.map(each => [
      each.name,
      nameOf(each.role),
      milliseconds(each.empty.p95),
      milliseconds(each.bare.p50),
      milliseconds(each.bare.p95),
      milliseconds(each.one.p50),
      milliseconds(each.one.p95),
      milliseconds(aimOf(each)),
      each.one.p95 <= aimOf(each) ? 'met' : '**missed**',
      each.bareEight ? milliseconds(each.bareEight.p95) : '–',
      milliseconds(each.eight.p50),
      milliseconds(each.eight.p95),
      each.eight.perSecond.toFixed(0),
    ]),
  );
}

function aimOf({ kind, empty, bare }: CaseFigures): number {
  if (kind === 'quick find') return quickFindAim;
  return empty.p95 + aims[kind] * bare.p95;
}

function printExports(exports: readonly ExportFigures[]): void {
  print('');
  printTable(
    [
      'export',
      'who',
      'rows',
      'MB',
      'first byte',
      'rows/s',
      'rows/s of the SQL',
      'memory before',
      'at most',
      'aims',
    ],
    exports.map(each => [
      each.format,
      nameOf(each.role),
      each.rows.toLocaleString('en'),
      each.megabytes.toFixed(1),
      `${milliseconds(each.firstByte)} ms`,
      Math.round(each.rowsPerSecond).toLocaleString('en'),
      Math.round(each.bareRowsPerSecond).toLocaleString('en'),
      megabytes(each.memoryBefore),
      megabytes(each.memoryPeak),
      each.firstByte <= exportAim.firstByte &&
      (each.rows < exportAim.fromRows ||
        each.rowsPerSecond >= exportAim.rowsPerSecond)
        ? 'met'
        : '**missed**',
    ]),
  );
}

function printGrowth(small: SizeFigures, large: SizeFigures): void {
  print(
    `\n### From ${small.size.toLocaleString(
      'en',
    )} to ${large.size.toLocaleString('en')}\n`,
  );
  const before = new Map(
    small.cases.map(each => [each.role + each.name, each]),
  );
  printTable(
    ['what', 'who', 'p95 before', 'p95', 'times', '', 'SQL, times'],
    large.cases.flatMap(each => {
      const was = before.get(each.role + each.name);
      if (!was) return [];
      const growth = each.one.p95 / was.one.p95;
      return [
        [
          each.name,
          nameOf(each.role),
          milliseconds(was.one.p95),
          milliseconds(each.one.p95),
          growth.toFixed(1),
          growth <= growthAim ? 'met' : '**missed**',
          (each.bare.p95 / was.bare.p95).toFixed(1),
        ],
      ];
    }),
  );
}

function nameOf(role: Role): string {
  return role === 'employee' ? 'employee' : 'manager';
}

function printTable(header: string[], rows: string[][]): void {
  const line = (cells: string[]) => print(`| ${cells.join(' | ')} |`);
  line(header);
  line(header.map((_, column) => (column < 2 ? '---' : '---:')));
  rows.forEach(line);
}

function milliseconds(value: number): string {
  return value.toFixed(value < 10 ? 1 : 0);
}

function megabytes(value: number | undefined): string {
  return value === undefined ? '–' : `${value.toFixed(0)} MB`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
