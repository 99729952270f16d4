import type { PassThrough } from 'node:stream';
import ExcelJS from 'exceljs';

/** A sheet: its name, the names of its columns, and batches of rows, each the JSON of its cells. */
export interface Sheet {
  name: string;
  header: readonly string[];
  batches: AsyncIterable<string[]> | Iterable<string[]>;
}

/**
 * Writes sheets one after the other as a workbook, while their rows come. ExcelJS is not kept any more, but it is the one
 * library with a streaming writer that holds neither the sheet nor the file in memory; it is used here alone.
 */
export async function writeXlsx(
  sheets: readonly Sheet[],
  output: PassThrough,
): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: output });
  for (const { name, header, batches } of sheets) {
    const sheet = workbook.addWorksheet(name, {
      views: [{ state: 'frozen', ySplit: 1 }],
    });
    sheet.addRow(header).commit();
    for await (const rows of batches) {
      for (const row of rows) {
        sheet.addRow(JSON.parse(row)).commit();
        if (output.writableNeedDrain) await drained(output);
      }
      if (output.destroyed) throw new Error('the reader has gone');
    }
    sheet.commit();
  }
  await workbook.commit();
}

/** Waits until the reader has taken what was written, or has gone. */
async function drained(output: PassThrough): Promise<void> {
  if (output.destroyed) throw new Error('the reader has gone');
  await new Promise<void>(resolve => {
    output.once('drain', resolve);
    output.once('close', resolve);
  });
}
