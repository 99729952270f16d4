import type { PassThrough, Readable } from 'node:stream';
import ExcelJS from 'exceljs';

/**
 * Writes rows of cells as a workbook of one sheet while they come. ExcelJS is not kept any more, but it is the one
 * library with a streaming writer that holds neither the sheet nor the file in memory; it is used here alone.
 */
export async function writeXlsx(
  sheetName: string,
  header: string[],
  rows: Readable,
  output: PassThrough,
  source: Readable,
): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: output });
  const sheet = workbook.addWorksheet(sheetName, {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  output.on('close', () => source.destroy());
  sheet.addRow(header).commit();
  for await (const cells of rows as AsyncIterable<
    Array<string | number | boolean>
  >) {
    sheet.addRow(cells.map(each => (each === '' ? null : each))).commit();
    if (output.writableNeedDrain) await drained(output);
  }
  sheet.commit();
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
