import { Workbook } from 'exceljs';

/** The rows of an exported file with `tag` and perhaps `serial`, without the heading and without the id. */
export async function rowsOf(
  format: string,
  bytes: Uint8Array,
): Promise<string[][]> {
  const text = new TextDecoder().decode(bytes);
  switch (format) {
    case 'jsonl':
      return text
        .trim()
        .split('\n')
        .map(line => {
          const { tag, serial } = JSON.parse(line);
          return serial ? [tag, serial] : [tag];
        });
    case 'csv':
      return text
        .trim()
        .split('\n')
        .slice(1)
        .map(line => line.split(',').slice(1));
    default: {
      const workbook = new Workbook();
      await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
      const rows: string[][] = [];
      workbook.worksheets[0].eachRow((row, number) =>
        number > 1 ? rows.push((row.values as string[]).slice(2)) : undefined,
      );
      return rows;
    }
  }
}
