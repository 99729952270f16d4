import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import path from 'node:path';
import { casesReport, growthReport } from './casesReport';
import type { AgentsFigures } from './measureAgents';
import type { Timing } from './measure';
import type { CalendarPageFigures } from './measureCalendarPage';
import type { ExportFigures } from './measureExport';
import type { ImportFigures } from './measureImport';
import type { LicenceFigures } from './measureLicences';
import type { MaintenanceFigures } from './measureMaintenance';
import {
  megabytes,
  milliseconds,
  nameOf,
  table,
  verdict,
  whole,
} from './markdown';
import type { SizeFigures } from './SizeFigures';

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
/** Orders a second, and in seconds. */
/** At p95, in milliseconds. */
const calendarPageAim = 1_500;
const maintenanceAims = { ordersPerSecond: 5_000, again: 10 };
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
    ...(figures.calendarPage ? calendarPageReport(figures.calendarPage) : []),
    ...(figures.exports.length ? exportsReport(figures.exports) : []),
    ...(figures.start ? startReport(figures) : []),
    ...(figures.import ? importReport(figures.import) : []),
    ...(figures.agents.length ? agentsReport(figures.agents) : []),
    ...(figures.maintenance ? maintenanceReport(figures.maintenance) : []),
    ...(figures.licences ? licencesReport(figures.licences) : []),
  ];
}

function calendarPageReport(figures: CalendarPageFigures): string[] {
  const { within, anew, elements } = figures;
  const row = (what: string, { p50, p95 }: Timing) => [
    what,
    milliseconds(p50),
    milliseconds(p95),
    verdict(p95 <= calendarPageAim),
  ];
  return [
    '',
    ...table(
      ['calendar of 5,000 changes in a month, drawn', 'p50', 'p95', 'aim'],
      [
        row('from another page of the portal', within),
        row('by its address, with the portal', anew),
      ],
    ),
    `\nThe page has ${whole(elements)} elements.`,
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

function maintenanceReport(figures: MaintenanceFigures): string[] {
  const { ordersPerSecond, again, madeAgain } = figures;
  return [
    '',
    ...table(
      [
        'maintenance',
        'covered',
        'orders',
        'orders/s',
        'a pass',
        'again',
        'aims',
      ],
      [
        [
          'four plans',
          whole(figures.covered),
          whole(figures.orders),
          whole(ordersPerSecond),
          `${figures.pass.toFixed(1)} s`,
          `${again.toFixed(1)} s, ${madeAgain} orders`,
          verdict(
            ordersPerSecond >= maintenanceAims.ordersPerSecond &&
              again <= maintenanceAims.again &&
              madeAgain === 0,
          ),
        ],
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
