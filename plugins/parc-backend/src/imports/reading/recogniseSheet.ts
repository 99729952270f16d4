import { InputError } from '@backstage/errors';
import {
  cellText,
  type ImportQuestion,
  type SheetRow,
} from '@parc/backstage-plugin-parc-common';
import type { OpenFile } from './readRows';
import { sheetRows } from './sheetRows';
import { Workbook } from './Workbook';

const sampleRows = 3;
/** Sheets beyond this many are offered without a look at their rows. */
const mostLookedAt = 20;

/** The one sheet that is not hidden and has rows; asked when there are several. */
export async function recogniseSheet(
  open: OpenFile,
  given?: string,
): Promise<{ sheet: string; question?: ImportQuestion }> {
  const workbook = await Workbook.open(open());
  if (given !== undefined) return { sheet: given };
  const shown = workbook.sheets.filter(each => !each.isHidden);
  const candidates: Array<{ value: string; samples: string[] }> = [];
  for (const [index, sheet] of (shown.length
    ? shown
    : workbook.sheets
  ).entries()) {
    const rows = index < mostLookedAt ? await firstRows(workbook, sheet) : [];
    if (rows.length || index >= mostLookedAt)
      candidates.push({ value: sheet.name, samples: rows.map(lineOf) });
  }
  const [first] = candidates;
  if (!first) throw new InputError('The workbook has no rows');
  if (candidates.length === 1) return { sheet: first.value };
  return {
    sheet: first.value,
    question: {
      code: 'sheet',
      choices: candidates,
      suggested: first.value,
      samples: first.samples,
    },
  };
}

async function firstRows(
  workbook: Workbook,
  sheet: Workbook['sheets'][number],
): Promise<SheetRow[]> {
  for await (const rows of sheetRows(workbook, sheet))
    return rows.slice(0, sampleRows);
  return [];
}

function lineOf({ cells }: SheetRow): string {
  return cells.slice(0, 8).map(cellText).join(' ¦ ');
}
