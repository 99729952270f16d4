import { createHash } from 'node:crypto';
import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { DateTime } from 'luxon';
import {
  complianceGroupings,
  parcMaintenanceReadPermission,
  type ComplianceAnswer,
  type ComplianceExportQuery,
  type ComplianceFilter,
  type ComplianceGrouping,
  type ComplianceReportQuery,
} from '@parc/backstage-plugin-parc-common';
import {
  byteOrderMark,
  csvLine,
  refusalError,
  safeCell,
  writeXlsx,
  type Transaction,
  type Who,
} from '../../records';
import { complianceColumns, complianceLine } from './complianceLine';
import { complianceWords } from './complianceWords';
import type { ComplianceService } from './ComplianceService';
import type { ComplianceQuestion } from './complianceSql';
import type { ComplianceEvidence } from './ComplianceStore';
import { figureLines, writeCompliancePdf } from './writeCompliancePdf';

/** The most windows in a PDF: some thousand pages. */
export const mostInPdf = 20_000;
/** The most rows of a sheet of XLSX, less the header. */
const mostInSheet = 1_048_575;

/** The figures of a report, by each grouping. */
export type ReportFigures = Record<ComplianceGrouping, ComplianceAnswer>;

/** What a report is made of. */
export interface ComplianceReport {
  question: ComplianceQuestion;
  figures: ReportFigures;
  /** In batches, while they are read. */
  evidence: AsyncIterable<ComplianceEvidence[]>;
  /** The SHA-256 of what was read of `evidence`, as a CSV: of all, once that has ended. */
  digest(): string;
  /** In the zone of the company. */
  madeAt: DateTime;
  madeBy: string;
}

/**
 * The list behind the figures as files, streamed from one snapshot of the database. When reading fails half way the stream
 * is destroyed, so that the reader sees a broken download and never a short file.
 */
export class ComplianceFiles {
  constructor(private readonly compliance: ComplianceService) {}

  /** The list as CSV or XLSX. */
  export(
    who: Who,
    { format, ...filter }: ComplianceExportQuery,
  ): Promise<Readable> {
    return this.stream(who, filter, mostInSheet, async (report, output) => {
      if (format === 'xlsx') return writeXlsx([listSheet(report)], output);
      return pipeline(csvTexts(report.evidence), output);
    });
  }

  /** The evidence report: figures, what they mean, and every window, with a checksum of the list. */
  report(
    who: Who,
    { format, language, ...filter }: ComplianceReportQuery,
  ): Promise<Readable> {
    const isPdf = format === 'pdf';
    const most = isPdf ? mostInPdf : mostInSheet;
    const words = complianceWords[language];
    return this.stream(who, filter, most, (report, output) =>
      isPdf
        ? writeCompliancePdf(report, language, output)
        : writeXlsx(
            [
              {
                name: words.figures,
                header: figureLines(report, words)[0].map(String),
                batches: [figureLines(report, words).slice(1).map(toJson)],
              },
              listSheet(report),
              {
                name: words.definitions,
                header: [words.definitions],
                batches: closing(report, language),
              },
            ],
            output,
          ),
    );
  }

  private async stream(
    who: Who,
    filter: ComplianceFilter & Partial<ComplianceQuestion['filter']>,
    most: number,
    write: (report: ComplianceReport, output: PassThrough) => Promise<void>,
  ): Promise<Readable> {
    const { access, orders, knex } = this.compliance.ground;
    await access.require(who, parcMaintenanceReadPermission);
    const narrowed = await orders.narrow(who, { filter: [] });
    const trx = await knex.transaction({
      isolationLevel: 'repeatable read',
      readOnly: true,
    });
    try {
      const where = await orders.store.where(trx, narrowed);
      const question = await this.compliance.question(trx, filter, where);
      const report = await this.read(trx, question, who);
      refuseTooMany(report, most);
      const output = new PassThrough();
      write(report, output).catch(error => output.destroy(error));
      // The connection itself may have been lost; the pool makes another.
      output.once('close', () => trx.rollback().catch(() => undefined));
      return output;
    } catch (error) {
      await trx.rollback();
      throw error;
    }
  }

  private async read(
    trx: Transaction,
    question: ComplianceQuestion,
    who: Who,
  ): Promise<ComplianceReport> {
    const { store, ground } = this.compliance;
    const { from, to } = question;
    const entries: Array<[ComplianceGrouping, ComplianceAnswer]> = [];
    for (const by of complianceGroupings) {
      const figures = await store.figures(trx, question, by);
      entries.push([by, { from, to, ...figures }]);
    }
    const hash = createHash('sha256');
    return {
      question,
      figures: Object.fromEntries(entries) as ReportFigures,
      evidence: digested(store.evidence(trx, question), text =>
        hash.update(text),
      ),
      digest: () => hash.copy().digest('hex'),
      madeAt: ground.clock().setZone(ground.companyTimeZone),
      madeBy: who.actor,
    };
  }
}

function refuseTooMany({ figures }: ComplianceReport, most: number): void {
  const { due, left } = figures.plan.totals;
  const count = due + left;
  if (count <= most) return;
  throw refusalError([
    {
      row: 1,
      kind: 'conflict',
      code: 'too-many-lines',
      params: { count, most },
      message: `these are ${count} lines, and such a file may have ${most}: narrow it, or take CSV`,
    },
  ]);
}

async function* csvTexts(
  evidence: AsyncIterable<ComplianceEvidence[]>,
): AsyncGenerator<string> {
  yield `${byteOrderMark}${csvLine(complianceColumns)}\n`;
  for await (const batch of evidence)
    yield batch.map(each => `${csvLine(complianceLine(each))}\n`).join('');
}

/** The same, and tells each piece of text of which the CSV would be made. */
async function* digested(
  evidence: AsyncIterable<ComplianceEvidence[]>,
  tell: (text: string) => void,
): AsyncGenerator<ComplianceEvidence[]> {
  tell(`${byteOrderMark}${csvLine(complianceColumns)}\n`);
  for await (const batch of evidence) {
    for (const each of batch) tell(`${csvLine(complianceLine(each))}\n`);
    yield batch;
  }
}

function listSheet({ evidence }: ComplianceReport) {
  return {
    name: 'maintenance-compliance',
    header: complianceColumns,
    batches: lineTexts(evidence),
  };
}

async function* lineTexts(
  evidence: AsyncIterable<ComplianceEvidence[]>,
): AsyncGenerator<string[]> {
  for await (const batch of evidence)
    yield batch.map(each => toJson(complianceLine(each)));
}

function toJson(cells: ReadonlyArray<string | number | undefined>): string {
  return JSON.stringify(cells.map(each => safeCell(each) ?? null));
}

/** What the figures mean, by whom and when, and the checksum: of the list, which has been written by then. */
function* closing(
  report: ComplianceReport,
  language: ComplianceReportQuery['language'],
): Generator<string[]> {
  const words = complianceWords[language];
  const { due, left } = report.figures.plan.totals;
  yield [
    ...words.meanings,
    words.made(report.madeAt, report.madeBy),
    words.checksum(due + left, report.digest()),
  ].map(each => toJson([each]));
}
