import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import path from 'node:path';
import type { Role } from '../support';
import type { CaseFigures, SizeFigures } from './runBench';
import type { AgentsFigures } from './measureAgents';
import type { ExportFigures } from './measureExport';
import type { ImportFigures } from './measureImport';
import type { LicenceFigures } from './measureLicences';

/** How many times the bare SQL a request may take beyond the empty route, at p95. */
const aims = { page: 4, summary: 1.2, record: 4, write: 4 } as const;
/** Or, of counts that are kept, in milliseconds. */
const keptAim = 50;
/** The longest that quick find may take, in milliseconds. */
const quickFindAim = 60;
/** How much slower than among the fewest assets. */
const growthAim = 1.5;
/**
 * What an export should reach, when it should begin, in milliseconds, and by how many MB the backend may grow. A short
 * one is over before it is fast.
 */
const exportAim = {
  rowsPerSecond: 60_000,
  firstByte: 300,
  fromRows: 10_000,
  growth: 100,
};
const importAim = { rowsPerSecond: 4_000, ofBare: 0.35 };
/** A second, and at p95 in milliseconds. */
const acceptAims = { json: 200, xml: 60, p95: 50 };
/** In seconds and, after one inventory, in milliseconds. */
const positionAims = { full: 60, refresh: 1_000 };
const reconcileAims = { new: 15, changed: 40, unchanged: 100 };

/** Everything so far as Markdown. */
export function makeReport(
  sizes: readonly SizeFigures[],
  started: { at: Date; load: number[] },
): string {
  return [
    headOf(sizes, started),
    ...sizes.flatMap(sizeReport),
    ...sizes
      .slice(1)
      .filter(each => each.cases.length)
      .flatMap(each => growthReport(sizes[0], each)),
    '',
  ].join('\n');
}

function headOf(
  sizes: readonly SizeFigures[],
  started: { at: Date; load: number[] },
): string {
  const [{ model }] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const at = started.at.toISOString().slice(0, 16).replace('T', ' ');
  return `${at} UTC, ${minutesSince(started.at)} minutes; Node ${
    process.versions.node
  }, PostgreSQL ${sizes[0]?.postgres}, Backstage ${backstageVersion()}; ${
    cpus().length
  } × ${model}, ${memory} GB; load average ${load(
    started.load,
  )} at the beginning, ${load(loadavg())} at the end.`;
}

function sizeReport(figures: SizeFigures): string[] {
  return [
    `\n### ${figures.size.toLocaleString('en')} assets\n`,
    ...(figures.loadSeconds
      ? [`Loaded in ${figures.loadSeconds.toFixed(0)} s.\n`]
      : []),
    ...(figures.cases.length ? casesReport(figures.cases) : []),
    ...(figures.exports.length ? exportsReport(figures.exports) : []),
    ...(figures.start ? startReport(figures) : []),
    ...(figures.import ? importReport(figures.import) : []),
    ...(figures.agents.length ? agentsReport(figures.agents) : []),
    ...(figures.licences ? licencesReport(figures.licences) : []),
  ];
}

function startReport({ startEmpty, start }: SizeFigures): string[] {
  const seconds = (given = 0) => (given / 1_000).toFixed(1);
  return [
    `\nThe portal started in ${seconds(
      start,
    )} s, on an empty register in ${seconds(startEmpty)} s.`,
  ];
}

function importReport(figures: ImportFigures): string[] {
  const ratio = figures.rowsPerSecond / figures.bareRowsPerSecond;
  return [
    '',
    ...table(
      ['import', 'dry run', 'run', 'rows/s', 'bare', 'ratio', 'aims'],
      [
        [
          `${figures.rows.toLocaleString('en')} new assets`,
          `${figures.dryRun.toFixed(1)} s`,
          `${figures.run.toFixed(1)} s`,
          whole(figures.rowsPerSecond),
          whole(figures.bareRowsPerSecond),
          ratio.toFixed(2),
          verdict(
            figures.rowsPerSecond >= importAim.rowsPerSecond &&
              ratio >= importAim.ofBare,
          ),
        ],
      ],
    ),
  ];
}

function agentsReport(figures: readonly AgentsFigures[]): string[] {
  return [
    '',
    ...table(
      [
        'agents',
        'format',
        'machines',
        'accepted/s',
        'p95',
        'reconciled/s',
        'a list meanwhile, p50',
        'p95',
        'aims',
      ],
      figures.map(each => [
        each.kind,
        each.format,
        String(each.machines),
        each.accepted.perSecond.toFixed(0),
        milliseconds(each.accepted.p95),
        each.reconciledPerSecond.toFixed(0),
        milliseconds(each.page.p50),
        milliseconds(each.page.p95),
        verdict(
          each.accepted.perSecond >= acceptAims[each.format] &&
            each.accepted.p95 <= acceptAims.p95 &&
            each.reconciledPerSecond >= reconcileAims[each.kind],
        ),
      ]),
    ),
  ];
}

function licencesReport(figures: LicenceFigures): string[] {
  const { full, bareFull, refresh, bareRefresh } = figures;
  const row = (name: string, values: string[]) => [name, ...values];
  return [
    `\n${whole(figures.installations)} installations, ${whole(
      figures.positions,
    )} positions.\n`,
    ...table(
      ['positions', 'p50', 'p95', 'SQL', 'ratio', 'aim'],
      [
        row('all anew, from nothing', [
          `${full.toFixed(1)} s`,
          '–',
          `${bareFull.toFixed(1)} s`,
          (full / bareFull).toFixed(1),
          verdict(full <= positionAims.full),
        ]),
        row('after an inventory', [
          `${milliseconds(refresh.p50)} ms`,
          `${milliseconds(refresh.p95)} ms`,
          `${milliseconds(bareRefresh.p50)} ms`,
          (refresh.p50 / bareRefresh.p50).toFixed(1),
          verdict(refresh.p95 <= positionAims.refresh),
        ]),
      ],
    ),
  ];
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

function casesReport(cases: readonly CaseFigures[]): string[] {
  return table(
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
      verdict(each.one.p95 <= aimOf(each)),
      each.bareEight ? milliseconds(each.bareEight.p95) : '–',
      milliseconds(each.eight.p50),
      milliseconds(each.eight.p95),
      each.eight.perSecond.toFixed(0),
    ]),
  );
}

function aimOf({ kind, empty, bare }: CaseFigures): number {
  if (kind === 'quick find') return quickFindAim;
  const aim = empty.p95 + aims[kind] * bare.p95;
  return kind === 'summary' ? Math.max(aim, keptAim) : aim;
}

function exportsReport(exports: readonly ExportFigures[]): string[] {
  return [
    '',
    ...table(
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
        whole(each.rowsPerSecond),
        whole(each.bareRowsPerSecond),
        megabytes(each.memoryBefore),
        megabytes(each.memoryPeak),
        verdict(isExportMet(each)),
      ]),
    ),
  ];
}

function isExportMet(each: ExportFigures): boolean {
  const growth = (each.memoryPeak ?? 0) - (each.memoryBefore ?? 0);
  return (
    each.firstByte <= exportAim.firstByte &&
    growth < exportAim.growth &&
    (each.rows < exportAim.fromRows ||
      each.rowsPerSecond >= exportAim.rowsPerSecond)
  );
}

function growthReport(small: SizeFigures, large: SizeFigures): string[] {
  const nameAndRole = (each: CaseFigures) => each.role + each.name;
  const before = new Map(small.cases.map(each => [nameAndRole(each), each]));
  return [
    `\n### From ${small.size.toLocaleString(
      'en',
    )} to ${large.size.toLocaleString('en')}\n`,
    ...table(
      [
        'what',
        'who',
        'p50 before',
        'p50',
        'times',
        'p95 before',
        'p95',
        'times',
        '',
        'SQL p50, times',
      ],
      large.cases.flatMap(each => {
        const was = before.get(nameAndRole(each));
        return was ? [growthRow(was, each)] : [];
      }),
    ),
  ];
}

function growthRow(was: CaseFigures, is: CaseFigures): string[] {
  const p50 = is.one.p50 / was.one.p50;
  const p95 = is.one.p95 / was.one.p95;
  return [
    is.name,
    nameOf(is.role),
    milliseconds(was.one.p50),
    milliseconds(is.one.p50),
    p50.toFixed(1),
    milliseconds(was.one.p95),
    milliseconds(is.one.p95),
    p95.toFixed(1),
    verdict(p50 <= growthAim && p95 <= growthAim),
    (is.bare.p50 / was.bare.p50).toFixed(1),
  ];
}

function nameOf(role: Role): string {
  return role === 'employee' ? 'employee' : 'manager';
}

function table(header: string[], rows: string[][]): string[] {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(header),
    line(header.map((_, column) => (column < 2 ? '---' : '---:'))),
    ...rows.map(line),
  ];
}

function verdict(isMet: boolean): string {
  return isMet ? 'met' : '**missed**';
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function milliseconds(value: number): string {
  return value.toFixed(value < 10 ? 1 : 0);
}

function megabytes(value: number | undefined): string {
  return value === undefined ? '–' : `${value.toFixed(0)} MB`;
}
