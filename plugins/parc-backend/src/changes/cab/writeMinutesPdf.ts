import type { PassThrough } from 'node:stream';
import type { Meeting, MeetingItem } from '@parc/backstage-plugin-parc-common';
import { DateTime } from 'luxon';
import { PdfWriter } from '../../records';
import type { NoticeLanguage } from '../../settings';
import { minutesWords, type MinutesWords } from './minutesWords';

/** The columns of the summary, of the whole width. */
const widths = [0.04, 0.46, 0.08, 0.2, 0.22];

/** What minutes are made of; `madeAt` is in the zone in which all moments are written. */
export interface Minutes {
  meeting: Meeting;
  language: NoticeLanguage;
  madeAt: DateTime;
  madeBy: string;
}

/** Writes the minutes of a meeting as a PDF: who was there, what became of each change, who decided what, what was said. */
export async function writeMinutesPdf(
  { meeting, language, madeAt, madeBy }: Minutes,
  output: PassThrough,
): Promise<void> {
  const words = minutesWords[language];
  const title = words.title(nameOf(meeting.group), words.day(meeting.heldOn));
  const pdf = new PdfWriter(
    output,
    { title, language, madeAt: madeAt.toJSDate() },
    title,
  );
  await pdf.write('title', title);
  await pdf.write('text', words.made(madeAt, madeBy));
  if (!meeting.closedAt) await pdf.write('text', words.open);
  const names = meeting.attendees.map(nameOf).join(', ');
  await pdf.write('text', words.attendees(names || words.nobody));
  if (meeting.note) await pdf.write('text', meeting.note);
  await writeSummary(pdf, meeting, words, madeAt);
  for (const [at, item] of meeting.items.entries())
    await writeItem(pdf, item, at + 1, words, madeAt);
  await pdf.end();
}

async function writeSummary(
  pdf: PdfWriter,
  { items }: Meeting,
  words: MinutesWords,
  { zone }: DateTime,
): Promise<void> {
  await pdf.write('heading', words.summary);
  if (items.length === 0) {
    await pdf.write('text', words.empty);
    return;
  }
  const minute = (at: string | undefined) =>
    at ? words.minute(DateTime.fromISO(at, { zone })) : '';
  await pdf.begin({ header: words.columns, widths });
  for (const [at, item] of items.entries()) {
    const { riskLevel = '', windowStart, windowEnd } = item.change ?? {};
    await pdf.row([
      `${at + 1}`,
      titleOf(item, words),
      words.risks[riskLevel] ?? '',
      [minute(windowStart), minute(windowEnd)].filter(Boolean).join(' – '),
      item.isHidden ? '' : outcomeOf(item, words),
    ]);
  }
}

async function writeItem(
  pdf: PdfWriter,
  item: MeetingItem,
  number: number,
  words: MinutesWords,
  { zone }: DateTime,
): Promise<void> {
  if (!item.note && item.decisions.length === 0) return;
  await pdf.write('heading', `${number}. ${titleOf(item, words)}`);
  if (item.note) await pdf.write('text', item.note);
  for (const { decision, by, insteadOf, at, reason } of item.decisions) {
    const decided = words.decided(
      words.decisions[decision],
      nameOf(by),
      insteadOf && nameOf(insteadOf),
      words.minute(DateTime.fromISO(at, { zone })),
    );
    await pdf.write('text', reason ? `${decided}. ${reason}` : `${decided}.`);
  }
}

function titleOf({ change }: MeetingItem, words: MinutesWords): string {
  return change ? `${change.ref} ${change.title}` : words.hidden;
}

/** What became of a change: as it is approved or refused now; else that it was put off, or is still open. */
function outcomeOf(
  { change, isDeferred }: MeetingItem,
  words: MinutesWords,
): string {
  const approval = change?.approval;
  if (approval === 'approved' || approval === 'refused')
    return words.decisions[approval];
  return isDeferred ? words.deferred : words.undecided;
}

/** `user:default/ines.garnier` → `ines.garnier`. */
function nameOf(ref: string): string {
  return ref.replace(/^.*\//, '');
}
