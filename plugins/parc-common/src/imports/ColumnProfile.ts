import { isCutNumber } from './damage';
import { dateShape, ordersOf } from './readDate';
import { numberShape } from './readNumber';
import type { Cell, ColumnEvidence, ColumnReading } from './reading';

const sampleCount = 5;
/** More different values than this are many, however many. */
const mostDistinct = 1_000;
const sampleLength = 80;

/** What the cells of a column have in common, gathered over all of its rows in bounded memory. */
export class ColumnProfile {
  readonly samples: string[] = [];
  readonly evidence: ColumnEvidence = {
    filled: 0,
    distinct: 0,
    dayFirst: 0,
    monthFirst: 0,
    eitherOrder: 0,
    otherDates: 0,
    twoDigitYears: 0,
    pointDecimal: 0,
    commaDecimal: 0,
    eitherDecimal: 0,
    plainNumbers: 0,
    currencies: [],
    withoutCurrency: 0,
    digitsOnly: 0,
    digits: 0,
    shorter: 0,
    examples: { dates: [], numbers: [], years: [], amounts: [], short: [] },
  };
  readonly #seen = new Set<string>();
  /** How many cells of digits only have how many digits, and one of each. */
  readonly #digits = new Map<number, { count: number; example: string }>();

  add(cell: Cell): void {
    const text = typeof cell === 'string' ? cell.trim() : '';
    if (cell === '' || (typeof cell === 'string' && !text)) return;
    this.evidence.filled++;
    this.#sample(typeof cell === 'string' ? text : shown(cell));
    if (typeof cell === 'number') this.#addNumber(cell);
    else if (typeof cell === 'object')
      this.evidence.otherDates += 'date' in cell ? 1 : 0;
    else if (/\d/.test(text) && text.length <= 60) this.#addText(text);
  }

  /** What was gathered so far. */
  finish(): { samples: string[]; evidence: ColumnEvidence } {
    const { evidence } = this;
    evidence.distinct = this.#seen.size;
    const lengths = [...this.#digits.keys()].sort((a, b) => b - a);
    const longest = lengths[0] ?? 0;
    evidence.digits = longest;
    const shorter = lengths.slice(1).map(length => this.#digits.get(length)!);
    evidence.shorter = shorter.reduce((sum, { count }) => sum + count, 0);
    evidence.examples.short = shorter
      .map(({ example }) => example)
      .slice(0, sampleCount);
    return { samples: this.samples, evidence };
  }

  #sample(text: string): void {
    if (this.#seen.size >= mostDistinct || this.#seen.has(text)) return;
    this.#seen.add(text.slice(0, sampleLength));
    if (this.samples.length < sampleCount)
      this.samples.push(text.slice(0, sampleLength));
  }

  #addNumber(cell: number): void {
    this.evidence.plainNumbers++;
    this.evidence.withoutCurrency++;
    remember(this.evidence.examples.amounts, String(cell));
    if (Number.isSafeInteger(cell) && cell >= 0) this.#addDigits(String(cell));
  }

  #addText(text: string): void {
    if (/^\d+$/.test(text)) this.#addDigits(text);
    const date = dateShape(text);
    if (date) this.#addDate(text, date);
    const number = numberShape(text);
    if (number && !isCutNumber(text)) this.#addShape(text, number);
  }

  #addDigits(text: string): void {
    this.evidence.digitsOnly++;
    const known = this.#digits.get(text.length);
    if (known) known.count++;
    else if (this.#digits.size < 40)
      this.#digits.set(text.length, { count: 1, example: text });
  }

  #addDate(
    text: string,
    date: NonNullable<ReturnType<typeof dateShape>>,
  ): void {
    const { evidence } = this;
    if (date.kind !== 'iso' && date.isShortYear) {
      evidence.twoDigitYears++;
      remember(evidence.examples.years, text);
    }
    if (date.kind !== 'numbers') evidence.otherDates++;
    else if (date.first === date.second) evidence.otherDates++;
    else {
      const { dayFirst, monthFirst } = ordersOf(date);
      if (dayFirst && monthFirst) {
        evidence.eitherOrder++;
        remember(evidence.examples.dates, text);
      } else if (dayFirst) evidence.dayFirst++;
      else if (monthFirst) evidence.monthFirst++;
    }
  }

  #addShape(
    text: string,
    number: NonNullable<ReturnType<typeof numberShape>>,
  ): void {
    const { evidence } = this;
    const { currencies } = evidence;
    if (!number.currency) {
      evidence.withoutCurrency++;
      remember(evidence.examples.amounts, text);
    } else if (!currencies.includes(number.currency) && currencies.length < 20)
      currencies.push(number.currency);
    if (number.decimal === '.') evidence.pointDecimal++;
    else if (number.decimal === ',') evidence.commaDecimal++;
    else if (number.decimal === 'none') evidence.plainNumbers++;
    else {
      evidence.eitherDecimal++;
      remember(evidence.examples.numbers, text);
    }
  }
}

/** What the rows of a column decide by themselves. What they contradict each other in is left to be asked. */
export function decideByEvidence(evidence: ColumnEvidence): ColumnReading {
  const { dayFirst, monthFirst, pointDecimal, commaDecimal } = evidence;
  return {
    ...(dayFirst && !monthFirst && { dateOrder: 'dayFirst' as const }),
    ...(monthFirst && !dayFirst && { dateOrder: 'monthFirst' as const }),
    ...(pointDecimal && !commaDecimal && { decimal: '.' as const }),
    ...(commaDecimal && !pointDecimal && { decimal: ',' as const }),
  };
}

function shown(cell: Exclude<Cell, string>): string {
  if (typeof cell !== 'object') return String(cell);
  return 'date' in cell ? cell.date : cell.error;
}

function remember(examples: string[], text: string): void {
  if (examples.length < sampleCount && !examples.includes(text))
    examples.push(text);
}
