import type { PassThrough } from 'node:stream';
import {
  complianceGroupings,
  complianceOutcomes,
  type ComplianceFigures,
  type ComplianceGrouping,
  type ComplianceItem,
} from '@parc/backstage-plugin-parc-common';
import { PdfWriter, type Cell } from '../../records';
import type { ComplianceReport } from './ComplianceFiles';
import { foundIn } from './complianceLine';
import { complianceWords, type ComplianceWords } from './complianceWords';
import type { ComplianceEvidence } from './ComplianceStore';

type Language = keyof typeof complianceWords;

/** The columns of the list, of the whole width. */
const listWidths = [
  ...[0.065, 0.065, 0.11, 0.075, 0.1, 0.1, 0.09, 0.085],
  ...[0.065, 0.085, 0.16],
];

/** Writes the evidence report as a PDF. */
export async function writeCompliancePdf(
  report: ComplianceReport,
  language: Language,
  output: PassThrough,
): Promise<void> {
  const words = complianceWords[language];
  const { from, to } = report.question;
  const title = words.title(words.day(from), words.day(to));
  const made = words.made(report.madeAt, report.madeBy);
  const madeAt = report.madeAt.toJSDate();
  const pdf = new PdfWriter(output, { title, language, madeAt }, title);
  await pdf.write('title', title);
  await pdf.write('text', made);
  const narrowed = narrowing(report);
  if (narrowed) await pdf.write('text', words.narrowed(narrowed));
  await writeFigures(pdf, report, words);
  await pdf.write('heading', words.definitions);
  for (const meaning of words.meanings) await pdf.write('text', meaning);
  await writeList(pdf, report, language);
  const { due, left } = report.figures.plan.totals;
  await pdf.write('text', words.checksum(due + left, report.digest()));
  await pdf.end();
}

/** All figures, one grouping after the other, with a line of names before; of XLSX they are the first sheet. */
export function figureLines(
  { figures }: Pick<ComplianceReport, 'figures'>,
  words: ComplianceWords,
): Cell[][] {
  const head = [...words.figureColumns, ...outcomeNames(words)];
  const { totals } = figures.plan;
  return [
    head,
    figureLine(words.total, totals),
    ...complianceGroupings.flatMap(by => [
      [words.by[by]],
      ...groupLines({ figures }, by, words),
    ]),
  ];
}

function groupLines(
  { figures }: Pick<ComplianceReport, 'figures'>,
  by: ComplianceGrouping,
  words: ComplianceWords,
): Cell[][] {
  return figures[by].groups.map(group =>
    figureLine(groupName(group, words), group),
  );
}

function groupName(
  { value, name, nameFr }: { value?: string; name?: string; nameFr?: string },
  words: ComplianceWords,
): string {
  const inLanguage = words === complianceWords.fr ? nameFr ?? name : name;
  return inLanguage ?? value ?? words.none;
}

function figureLine(name: string, figures: ComplianceFigures): Cell[] {
  const { rate, due, inWindow, early, late, skipped } = figures;
  const { overdue, missed, left } = figures;
  return [
    name,
    rate === undefined ? '' : `${(100 * rate).toFixed(1)} %`,
    ...[due, inWindow, early, late, skipped, overdue, missed, left],
  ];
}

function outcomeNames(words: ComplianceWords): string[] {
  return complianceOutcomes.map(each => words.outcomes[each]);
}

async function writeFigures(
  pdf: PdfWriter,
  report: ComplianceReport,
  words: ComplianceWords,
): Promise<void> {
  const [head, all] = figureLines(report, words).map(line => line.map(String));
  const widths = [0.28, ...head.slice(1).map(() => 0.08)];
  await pdf.write('heading', words.figures);
  if (report.figures.plan.groups.length === 0) {
    await pdf.write('text', words.empty);
    return;
  }
  await pdf.begin({ header: head, widths });
  await pdf.row(all);
  for (const by of complianceGroupings) {
    const [, ...names] = head;
    await pdf.begin({ header: [words.by[by], ...names], widths });
    for (const line of groupLines(report, by, words))
      await pdf.row(line.map(String));
  }
}

async function writeList(
  pdf: PdfWriter,
  report: ComplianceReport,
  language: Language,
): Promise<void> {
  const words = complianceWords[language];
  await pdf.write('heading', words.list);
  await pdf.begin({ header: words.listColumns, widths: listWidths });
  for await (const batch of report.evidence)
    for (const each of batch) await pdf.row(listCells(each, language));
}

function listCells(
  { item, notes, ...evidence }: ComplianceEvidence,
  language: Language,
): string[] {
  const words = complianceWords[language];
  const nameOf = ({ name, nameFr }: ComplianceItem['plan']) =>
    language === 'fr' ? nameFr ?? name : name;
  const { asset, closedOn, closedBy } = item;
  const found = foundIn({ item, ...evidence }, language);
  return [
    words.day(item.countedOn),
    words.outcomes[item.outcome],
    asset.name === asset.ref ? asset.ref : `${asset.ref} ${asset.name}`,
    nameOf(item.category),
    item.location?.name ?? '',
    nameOf(item.plan),
    item.order.ref,
    `${words.day(item.from)} – ${words.day(item.to)}`,
    closedOn ? words.day(closedOn) : '',
    closedBy?.replace(/^.*\//, '') ?? '',
    [...found, notes, item.reason].filter(Boolean).join('; '),
  ];
}

/** As it was asked for. */
function narrowing({ question: { filter } }: ComplianceReport): string {
  const { outcome: _, ...asked } = filter;
  return Object.entries(asked)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}
