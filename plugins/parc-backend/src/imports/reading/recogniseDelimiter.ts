import {
  delimiters,
  type ImportQuestion,
  type SheetRow,
} from '@parc/backstage-plugin-parc-common';
import { CsvParser } from './CsvParser';

type Delimiter = (typeof delimiters)[number];

const mostRows = 200;

/** The delimiter by which most rows of a text's beginning have the same width; asked when two do as well. */
export function recogniseDelimiter(head: string): {
  delimiter: Delimiter;
  question?: ImportQuestion;
} {
  const said = /^sep=([,;\t|])\r?\n?/i.exec(head)?.[1];
  if (said) return { delimiter: said as Delimiter };
  const scored = delimiters
    .map(delimiter => ({ delimiter, ...evenness(head, delimiter) }))
    .sort((a, b) => b.score - a.score || b.width - a.width);
  const [best, second] = scored;
  if (best.width < 2) return { delimiter: ',' };
  if (second.width < 2 || second.score < best.score * 0.8)
    return { delimiter: best.delimiter };
  const close = scored.filter(
    ({ width, score }) => width > 1 && score >= best.score * 0.8,
  );
  return {
    delimiter: best.delimiter,
    question: {
      code: 'delimiter',
      suggested: best.delimiter,
      samples: samplesOf(best.rows),
      choices: close.map(({ delimiter, rows }) => ({
        value: delimiter,
        samples: samplesOf(rows),
      })),
    },
  };
}

function samplesOf(rows: readonly SheetRow[]): string[] {
  return rows.slice(0, 3).map(({ cells }) => cells.slice(0, 8).join(' ¦ '));
}

/** How many of the rows have the commonest width, and that width. */
function evenness(head: string, delimiter: Delimiter) {
  const rows = rowsOf(head, delimiter);
  const counts = new Map<number, number>();
  for (const { cells } of rows)
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const widths = [...counts].filter(([width]) => width > 1);
  const [width, count] = widths.sort((a, b) => b[1] - a[1])[0] ?? [1, 0];
  return { rows, width, score: rows.length ? count / rows.length : 0 };
}

function rowsOf(head: string, delimiter: Delimiter): SheetRow[] {
  try {
    return new CsvParser(delimiter).push(head).slice(0, mostRows);
  } catch {
    // Quotes that do not fit this delimiter.
    return [];
  }
}
