import {
  cellText,
  proposeMapping,
  type ImportQuestion,
  type Noun,
  type SheetRow,
} from '@parc/backstage-plugin-parc-common';

/** Titles and remarks above a table are not longer than this. */
const mostRows = 30;

/** The row of the headers among the first of a file; asked when it is not plain. */
export function findHeader(
  noun: Noun,
  rows: readonly SheetRow[],
): { headerRow: number; question?: ImportQuestion } {
  const candidates = rows.slice(0, mostRows).map(row => judge(noun, row));
  const usual = median(rows.map(({ cells }) => cells.filter(isFilled).length));
  const wide = candidates.filter(
    ({ filled }) => filled >= Math.max(1, usual * 0.6),
  );
  const [known] = [...wide].sort((a, b) => b.known - a.known);
  if (
    known &&
    (known.known >= 2 || known.known * 2 >= known.filled) &&
    known.known > 0
  )
    return { headerRow: known.line };
  const [first] = wide;
  if (!first) return { headerRow: rows[0]?.line ?? 0 };
  if (first.isHeading && hasOtherKinds(rows, first.line))
    return { headerRow: first.line };
  return { headerRow: first.line, question: question(rows, wide, first.line) };
}

function question(
  rows: readonly SheetRow[],
  wide: ReadonlyArray<{ line: number }>,
  suggested: number,
): ImportQuestion {
  const text = (line: number) =>
    rows
      .find(row => row.line === line)
      ?.cells.slice(0, 8)
      .map(cellText)
      .join(' ¦ ') ?? '';
  return {
    code: 'headerRow',
    suggested: String(suggested),
    samples: rows.slice(0, 3).map(({ line }) => text(line)),
    choices: [
      ...wide
        .slice(0, 5)
        .map(({ line }) => ({ value: String(line), samples: [text(line)] })),
      { value: '0', samples: [] },
    ],
  };
}

function judge(noun: Noun, { line, cells }: SheetRow) {
  const texts = cells.filter(isFilled).map(cellText);
  const names = texts.map(text => text.trim().toLowerCase());
  const known = proposeMapping(noun, texts).filter(
    each => each && each.confidence >= 0.7,
  ).length;
  return {
    line,
    filled: texts.length,
    known,
    isHeading:
      texts.every(text => /\p{L}/u.test(text)) &&
      new Set(names).size === names.length,
  };
}

/** Whether a column below the headers has a digit in nearly every cell where they have none. */
function hasOtherKinds(rows: readonly SheetRow[], line: number): boolean {
  const header = rows.find(row => row.line === line)!;
  const below = rows.filter(row => row.line > line);
  return header.cells.some((cell, index) => {
    const cells = below.map(row => row.cells[index]).filter(isFilled);
    const withDigits = cells.filter(each => /\d/.test(cellText(each)));
    return (
      cells.length > 0 &&
      !/\d/.test(cellText(cell)) &&
      withDigits.length >= cells.length * 0.9
    );
  });
}

function isFilled(cell: SheetRow['cells'][number] | undefined): boolean {
  return cell !== undefined && cell !== '';
}

function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
